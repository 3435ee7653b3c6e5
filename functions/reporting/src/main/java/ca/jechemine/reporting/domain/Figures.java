package ca.jechemine.reporting.domain;

import ca.jechemine.reporting.domain.Subject.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/// Totals to be read. Each costs the same however much happened: what is asked for is there.
public interface Figures {

  /// Of the platform in a month, quarter, year, or always: `of(Span.ALL)` has sessions and revenue
  /// of all time.
  List<Sums> of(List<Span> spans);

  /// Of the platform from the minute of that instant on, the minute itself included. Who is active
  /// is not counted here.
  Sums since(Instant from);

  /// Of the platform before the minute of that instant: as everything was a month ago.
  default Sums before(Instant moment) {
    return of(List.of(Span.ALL)).getFirst().minus(since(moment));
  }

  /// The same by subject: of pairs and issues. Not for long ago: as many are read as were active.
  Map<String, Sums> since(Instant from, Kind kind);

  /// Those with the most sessions in a month, quarter, year, or (professionals) always, the one
  /// with the most first.
  List<Ranked> top(Span span, Kind kind, int most);

  /// What professionals were rated, in all: reviews and ratings; those without are left out.
  Map<String, Sums> ratings(List<String> professionals);

  /// One of a list that is ordered by sessions.
  record Ranked(String id, Sums sums) {}
}
