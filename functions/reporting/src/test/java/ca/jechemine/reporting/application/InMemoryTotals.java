package ca.jechemine.reporting.application;

import ca.jechemine.reporting.domain.Contribution;
import ca.jechemine.reporting.domain.Difference;
import ca.jechemine.reporting.domain.Fact;
import ca.jechemine.reporting.domain.FactId;
import ca.jechemine.reporting.domain.Facts;
import ca.jechemine.reporting.domain.Figures;
import ca.jechemine.reporting.domain.Granularity;
import ca.jechemine.reporting.domain.Line;
import ca.jechemine.reporting.domain.Span;
import ca.jechemine.reporting.domain.Subject;
import ca.jechemine.reporting.domain.Subject.Kind;
import ca.jechemine.reporting.domain.Sums;
import ca.jechemine.reporting.domain.Totals;
import ca.jechemine.reporting.domain.Week;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Facts and totals in memory, by the rules of the domain.
final class InMemoryTotals implements Facts, Totals, Figures {

  private record Kept(long version, Optional<Contribution> contribution) {}

  private static final Kept NOT_KEPT = new Kept(-1, Optional.empty());

  private final Map<FactId, Kept> facts = new HashMap<>();
  private final Map<Line, Sums> lines = new HashMap<>();

  @Override
  public void keep(Fact fact) {
    Kept kept = facts.getOrDefault(fact.id(), NOT_KEPT);
    if (kept.version() >= fact.version()) {
      return;
    }
    facts.put(fact.id(), new Kept(fact.version(), fact.contribution()));
    Difference.counting(
            Difference.between(kept.contribution(), fact.contribution()),
            line -> lines.getOrDefault(line, Sums.NONE))
        .forEach((line, sums) -> lines.merge(line, sums, Sums::plus));
  }

  /// All that is not nothing.
  Map<Line, Sums> lines() {
    return lines.entrySet().stream()
        .filter(it -> !it.getValue().isNothing())
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  @Override
  public Figures figures() {
    return this;
  }

  @Override
  public List<Sums> of(List<Span> spans) {
    return spans.stream()
        .map(it -> lines.getOrDefault(new Line(it, Subject.PLATFORM), Sums.NONE))
        .toList();
  }

  @Override
  public Sums since(Instant from) {
    return since(from, Kind.PLATFORM).getOrDefault("", Sums.NONE);
  }

  @Override
  public Map<String, Sums> since(Instant from, Kind kind) {
    Map<String, Sums> sums = new HashMap<>();
    LocalDate tomorrow = Span.day(from).plusDays(1);
    String minute = Span.of(Granularity.MINUTE, from).key();
    String nextHour = Span.hour(from).plus(Duration.ofHours(1)).toString();
    String midnight = Span.start(tomorrow).toString();
    lines.forEach((line, added) -> {
      String key = line.span().key();
      boolean isSince =
          line.subject().kind() == kind
              && switch (line.span().granularity()) {
                case MINUTE -> isWithin(key, minute, nextHour);
                case HOUR -> isWithin(key, nextHour, midnight);
                case DAY -> key.compareTo(tomorrow.toString()) >= 0;
                case MONTH, QUARTER, YEAR, ALL -> false;
              };
      if (isSince) {
        sums.merge(line.subject().id(), added, Sums::plus);
      }
    });
    return sums;
  }

  private static boolean isWithin(String key, String from, String to) {
    return key.compareTo(from) >= 0 && key.compareTo(to) < 0;
  }

  @Override
  public List<Ranked> top(Span span, Kind kind, int most) {
    Map<String, Sums> ofSpan =
        lines.entrySet().stream()
            .filter(it -> it.getKey().span().equals(span))
            .filter(it -> it.getKey().subject().kind() == kind && it.getKey().isRanked())
            .collect(Collectors.toMap(it -> it.getKey().subject().id(), Map.Entry::getValue));
    return Week.top(ofSpan, most);
  }

  @Override
  public Map<String, Sums> ratings(List<String> professionals) {
    return professionals.stream()
        .collect(
            Collectors.toMap(
                it -> it,
                it ->
                    lines.getOrDefault(
                        new Line(new Span(Granularity.ALL, "ALL"), Subject.professional(it)),
                        Sums.NONE)));
  }
}
