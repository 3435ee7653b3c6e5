package ca.jechemine.reporting.domain;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/// What becomes of the totals when a thing that happened turns out otherwise. Pure, so that
/// whatever keeps totals keeps the same.
public final class Difference {

  private Difference() {}

  /// What is added to each total: what it adds now less what it added before, nothing left out but
  /// what stays.
  public static Map<Line, Sums> between(Optional<Contribution> before, Optional<Contribution> now) {
    Map<Line, Sums> lines = new HashMap<>();
    now.ifPresent(it -> lines.putAll(it.lines()));
    before.ifPresent(
        it -> it.lines().forEach((line, sums) -> add(lines, line, Sums.NONE.minus(sums))));
    return withoutNothing(lines);
  }

  /// The same with those counted who are active for the first time in a span, or not any more.
  ///
  /// @param weighed the totals that are weighed (see `Line`) as they are before
  public static Map<Line, Sums> counting(Map<Line, Sums> added, Function<Line, Sums> weighed) {
    Map<Line, Sums> lines = new HashMap<>(added);
    added.forEach((line, sums) -> {
      if (Line.CALENDAR.contains(line.span().granularity())) {
        long before = weighed.apply(line).get(Measure.SESSIONS);
        long step = sign(before + sums.get(Measure.SESSIONS)) - sign(before);
        if (step != 0) {
          count(lines, line, step);
        }
      }
    });
    return withoutNothing(lines);
  }

  private static void count(Map<Line, Sums> lines, Line line, long step) {
    Line platform = new Line(line.span(), Subject.PLATFORM);
    switch (line.subject().kind()) {
      case PROFESSIONAL -> add(lines, platform, Sums.of(Measure.ACTIVE_PROFESSIONALS, step));
      case CLIENT -> add(lines, platform, Sums.of(Measure.ACTIVE_CLIENTS, step));
      case PAIR -> {
        String professional = Subject.professionalOf(line.subject().id());
        if (!professional.equals(Subject.NOBODY)) {
          add(
              lines,
              new Line(line.span(), Subject.professional(professional)),
              Sums.of(Measure.ACTIVE_CLIENTS, step));
        }
      }
      case PLATFORM, ISSUE -> {}
    }
  }

  private static long sign(long sessions) {
    return sessions > 0 ? 1 : 0;
  }

  private static void add(Map<Line, Sums> lines, Line line, Sums sums) {
    lines.merge(line, sums, Sums::plus);
  }

  private static Map<Line, Sums> withoutNothing(Map<Line, Sums> lines) {
    return lines.entrySet().stream()
        .filter(it -> !it.getValue().isNothing())
        .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
