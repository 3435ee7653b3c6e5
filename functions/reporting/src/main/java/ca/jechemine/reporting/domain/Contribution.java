package ca.jechemine.reporting.domain;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What one thing that happened adds to the totals.
///
/// @param at when it counts
/// @param issue what the client came for, by its French label; of a session alone
public record Contribution(
    Instant at,
    @Nullable String professional,
    @Nullable String client,
    @Nullable String issue,
    Sums sums) {

  /// The totals that it is part of, and what it adds to each.
  public Map<Line, Sums> lines() {
    Map<Line, Sums> lines = new HashMap<>();
    if (sums.get(Measure.REVIEWS) != 0) {
      // Ratings are the mean of all that there ever were (contract 30 §14).
      who().ifPresent(it -> lines.put(new Line(Span.ALL, it), sums));
      return lines;
    }
    boolean isSession = sums.get(Measure.SESSIONS) != 0;
    for (Granularity granularity : Granularity.values()) {
      Span span = Span.of(granularity, at);
      lines.put(new Line(span, Subject.PLATFORM), sums);
      if (Line.FINE.contains(granularity)) {
        pair(isSession).ifPresent(it -> lines.put(new Line(span, it), sums));
      } else {
        who().ifPresent(it -> lines.put(new Line(span, it), sums));
      }
      if (isSession && granularity != Granularity.ALL) {
        lines.put(new Line(span, Subject.issue(issue == null ? Subject.NOBODY : issue)), sums);
      }
      if (isSession && Line.CALENDAR.contains(granularity) && client != null) {
        lines.put(new Line(span, Subject.client(client)), sums);
        pair(true).ifPresent(it -> lines.put(new Line(span, it), sums));
      }
    }
    return lines;
  }

  private Optional<Subject> who() {
    return Optional.ofNullable(professional).map(Subject::professional);
  }

  private Optional<Subject> pair(boolean isSession) {
    if (!isSession && professional == null) {
      return Optional.empty();
    }
    return Optional.of(
        Subject.pair(
            professional == null ? Subject.NOBODY : professional,
            !isSession || client == null ? Subject.NOBODY : client));
  }
}
