package ca.jechemine.reporting.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

/// Figures that are kept event by event are those that are worked out of what is known in the end,
/// in whatever order events come and however often.
class RandomHistoriesTest {

  private static final int HISTORIES = 2_000;
  private static final int SESSIONS = 6;
  private static final int EVENTS = 8;

  /// The days on which the clock is changed are among them, and a leap day.
  private static final List<Instant> STARTS =
      List.of(
          Instant.parse("2028-02-29T04:59:59Z"),
          Instant.parse("2028-02-29T05:00:00Z"),
          Instant.parse("2028-03-01T04:59:59Z"),
          Instant.parse("2026-03-08T06:30:00Z"),
          Instant.parse("2026-11-01T05:30:00Z"),
          Instant.parse("2026-11-01T06:30:00Z"),
          Instant.parse("2026-12-31T23:30:00Z"),
          Instant.parse("2027-01-01T04:59:00Z"));

  private static final List<String> STATUSES =
      List.of("pending", "scheduled", "ongoing", "completed", "no-show", "cancelled");
  private static final List<String> PAYMENTS =
      List.of(
          "pending",
          "processing",
          "paid",
          "failed",
          "overdue",
          "refunded",
          "partially_refunded",
          "cancelled");
  private static final List<String> METHODS = List.of("card", "transfer", "direct_debit", "manual");

  private final Map<LocalDate, RowSums> kept = new HashMap<>();
  private final Map<String, SessionFacts> known = new HashMap<>();

  @Test
  void figures_are_those_that_are_worked_out() {
    for (int seed = 0; seed < HISTORIES; seed++) {
      kept.clear();
      known.clear();
      Random random = new Random(seed);
      List<Told> history = history(random);
      List<Told> told = new ArrayList<>(history);
      told.addAll(history.subList(0, history.size() / 2));
      Collections.shuffle(told, random);
      told.forEach(this::hear);

      Map<LocalDate, RowSums> workedOut = new HashMap<>();
      inOrder(history).values().stream()
          .flatMap(it -> session(it).tally().stream())
          .forEach(it -> workedOut.merge(it.day(), RowSums.of(it), RowSums::plus));
      kept.values().removeIf(RowSums.NONE::equals);
      assertThat(kept).as("seed %d", seed).isEqualTo(workedOut);
      assertThat(known).as("seed %d", seed).isEqualTo(inOrder(history));
    }
  }

  private record Told(String id, UnaryOperator<SessionFacts> change) {}

  private void hear(Told told) {
    SessionFacts before = known.getOrDefault(told.id(), SessionFacts.none(told.id()));
    SessionFacts after = told.change().apply(before);
    Optional<Tally> was = session(before).tally();
    Optional<Tally> is = session(after).tally();
    was.ifPresent(
        it -> change(it.day(), RowSums.change(Optional.of(RowSums.of(it)), Optional.empty())));
    is.ifPresent(it -> change(it.day(), RowSums.of(it)));
    known.put(told.id(), after);
  }

  private void change(LocalDate day, RowSums change) {
    kept.merge(day, change, RowSums::plus);
  }

  private static Map<String, SessionFacts> inOrder(List<Told> history) {
    Map<String, SessionFacts> facts = new HashMap<>();
    history.forEach(it ->
        facts.put(
            it.id(), it.change().apply(facts.getOrDefault(it.id(), SessionFacts.none(it.id())))));
    return facts;
  }

  private static BilledSession session(SessionFacts facts) {
    return new BilledSession(facts, null, null);
  }

  private static List<Told> history(Random random) {
    List<Told> history = new ArrayList<>();
    for (int i = 0; i < SESSIONS; i++) {
      String id = "%024x".formatted(i);
      int events = 1 + random.nextInt(EVENTS);
      for (int version = 1; version <= events; version++) {
        Instant at = Instant.parse("2026-01-01T00:00:00Z").plus(Duration.ofHours(version));
        Visit.Price price =
            new Visit.Price(
                random.nextInt(3) * 50_05L,
                random.nextInt(3) * 5L,
                random.nextInt(3) * 45_00L,
                one(PAYMENTS, random),
                one(METHODS, random));
        Visit visit =
            new Visit(
                version,
                "client",
                null,
                one(STATUSES, random),
                random.nextInt(5) == 0 ? null : one(STARTS, random),
                price);
        Charge charge = new Charge(version, price, at, null, null, null, false, false, at);
        int number = 1 + random.nextInt(2);
        history.add(
            switch (random.nextInt(5)) {
              case 0, 1 -> new Told(id, it -> it.told(visit, at));
              case 2, 3 -> new Told(id, it -> it.charged(charge));
              default -> new Told(id, it -> it.reminded(number));
            });
      }
    }
    return history;
  }

  private static <T> T one(List<T> all, Random random) {
    return all.get(random.nextInt(all.size()));
  }
}
