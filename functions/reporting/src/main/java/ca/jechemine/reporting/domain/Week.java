package ca.jechemine.reporting.domain;

import ca.jechemine.reporting.domain.Figures.Ranked;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// The week that a report covers: the last seven times 24 hours, from the first whole minute on.
public final class Week {

  private static final Duration LENGTH = Duration.ofDays(7);

  private Week() {}

  /// When the week up to that instant begins.
  public static Instant start(Instant end) {
    Instant start = end.minus(LENGTH);
    Instant minute = start.truncatedTo(ChronoUnit.MINUTES);
    return minute.equals(start) ? minute : minute.plus(Duration.ofMinutes(1));
  }

  /// Those with the most sessions, the one with the most first; of equals, in the order of lists
  /// that are kept.
  public static List<Ranked> top(Map<String, Sums> sums, int most) {
    return sums.entrySet().stream()
        .map(it -> new Ranked(it.getKey(), it.getValue()))
        .filter(it -> it.sums().get(Measure.SESSIONS) > 0)
        .sorted(
            Comparator.<Ranked>comparingLong(it -> it.sums().get(Measure.SESSIONS))
                .thenComparing(Ranked::id)
                .reversed())
        .limit(most)
        .toList();
  }

  /// What professionals did with their clients, by pair.
  public record Pairs(Map<String, Sums> sums) {

    public Pairs {
      sums = Map.copyOf(sums);
    }

    /// What of that is not in these.
    public Pairs takenOutOf(Map<String, Sums> more) {
      Map<String, Sums> rest = new HashMap<>();
      more.forEach((pair, all) -> rest.put(pair, all.minus(sums.getOrDefault(pair, Sums.NONE))));
      return new Pairs(rest);
    }

    /// How many professionals held a session.
    public long professionals() {
      return active(Subject::professionalOf);
    }

    /// How many clients had one.
    public long clients() {
      return active(Subject::clientOf);
    }

    private long active(Function<String, String> who) {
      return sums.entrySet().stream()
          .filter(it -> it.getValue().get(Measure.SESSIONS) > 0)
          .map(it -> who.apply(it.getKey()))
          .filter(it -> !it.equals(Subject.NOBODY))
          .distinct()
          .count();
    }

    /// What each professional did, with how many clients they had.
    public Map<String, Sums> byProfessional() {
      Map<String, Sums> professionals = new HashMap<>();
      sums.forEach((pair, done) -> {
        String professional = Subject.professionalOf(pair);
        boolean isClient =
            done.get(Measure.SESSIONS) > 0 && !Subject.clientOf(pair).equals(Subject.NOBODY);
        if (!professional.equals(Subject.NOBODY)) {
          Sums client = isClient ? Sums.of(Measure.ACTIVE_CLIENTS, 1) : Sums.NONE;
          professionals.merge(professional, done.plus(client), Sums::plus);
        }
      });
      return professionals;
    }
  }
}
