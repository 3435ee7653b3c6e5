package ca.jechemine.system.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.contracts.PaymentEvent.MoneyReturned;
import ca.jechemine.local.aws.Fault;
import ca.jechemine.local.aws.Service;
import ca.jechemine.local.lambda.FunctionError;
import ca.jechemine.reporting.application.KeepFacts;
import ca.jechemine.reporting.domain.Granularity;
import ca.jechemine.reporting.domain.Rebuilding;
import ca.jechemine.reporting.domain.Span;
import ca.jechemine.reporting.persistence.DynamoFacts;
import ca.jechemine.reporting.persistence.DynamoRebuilding;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.system.promises.Crash;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Totals that are made anew from the facts: to the figure what they were, while more arrive.
class RebuildReportsTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String BORIS = "0198f3a1b2c4000000000b01";
  private static final String CLARA = "0198f3a1b2c4000000000c01";

  /// Deaths are far enough apart to be in every part of a run.
  private static final int EVERY = 9;

  /// One more than a transaction tries again.
  private static final int COLLISIONS = 9;

  private final ReportRows rows = new ReportRows(CLOUD);
  private final KeepFacts keep = rows.module("KeepFacts").keepFacts();
  private final Instant now = CLOUD.cloud().clock().instant();

  @BeforeEach
  void nothing_happened() {
    CLOUD.settle();
    rows.clear();
  }

  private static String id(int n) {
    return "0198f3a1b2c5%012x".formatted(n);
  }

  private List<DomainEvent> things(int from, int to) {
    List<DomainEvent> things = new ArrayList<>();
    for (int n = from; n < to; n++) {
      Instant at = now.minus(Duration.ofDays(9L * n));
      String professional = n % 2 == 0 ? BORIS : CLARA;
      things.add(Told.completed(id(n), 1, "client" + n % 3, professional, List.of("Deuil"), at));
      things.add(Told.payment(id(n), 2, professional, 120_00 + n, at, at));
      things.add(Told.returned(MoneyReturned.SESSION, id(n), 3, professional, 7_00, now));
    }
    return things;
  }

  private String yearOf(int thing) {
    return Span.of(Granularity.YEAR, now.minus(Duration.ofDays(9L * thing))).key();
  }

  private void keep(List<DomainEvent> events) {
    events.forEach(keep::keep);
  }

  private static void rebuild() {
    try {
      CLOUD.cloud().invoke("RebuildReports", "{}");
    } catch (FunctionError died) {
      throw new AssertionError("the rebuild died", died);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", interrupted);
    }
  }

  private static Tables tables() {
    return Tables.of(CLOUD.cloud().functions().platform("RebuildReports"));
  }

  private static Rebuilding rebuilding() {
    Tables tables = tables();
    return new DynamoRebuilding(tables, new DynamoFacts(tables, CLOUD.cloud().clock()));
  }

  private static void takeAll(Rebuilding rebuilding, long generation) {
    int taken;
    do {
      taken = rebuilding.takeMore(generation);
    } while (taken > 0);
  }

  @Test
  void what_is_made_anew_is_the_same_and_again_and_the_one_before_the_last_is_removed() {
    keep(things(0, 6));
    Map<String, Map<String, String>> before = rows.totals(1);

    rebuild();

    assertThat(rows.current()).isEqualTo(2);
    assertThat(rows.totals(2)).isEqualTo(before);
    rebuild();
    assertThat(rows.current()).isEqualTo(3);
    assertThat(rows.totals(3)).isEqualTo(before);
    assertThat(rows.totals(1)).isEmpty();
    assertThat(rows.generationsOfFacts()).containsExactly("in_2", "in_3");
  }

  @Test
  void what_was_wrong_is_right_again() {
    keep(things(0, 3));
    Map<String, Map<String, String>> right = rows.totals(1);
    rows.spoil();
    assertThat(rows.totals(1)).isNotEqualTo(right);

    rebuild();

    assertThat(rows.totals(rows.current())).isEqualTo(right);
  }

  @Test
  void events_that_arrive_meanwhile_are_in_the_old_and_in_the_new() {
    keep(things(0, 8));
    Rebuilding rebuilding = rebuilding();
    rebuilding.takeMore(rebuilding.begin());

    // New things, in lists that were walked and in others, and things that turn out otherwise.
    keep(things(8, 16));
    keep(
        List.of(
            Told.session(id(0), 5, "cancelled", "client0", BORIS, List.of("Deuil"), now),
            Told.completed(id(1), 5, "client9", BORIS, List.of("Stress"), now),
            Told.payment(id(9), 5, CLARA, 1_00, now, now)));
    assertThat(rows.current()).isEqualTo(1);
    rebuild();

    assertThat(rows.current()).isEqualTo(2);
    assertThat(rows.totals(2)).isEqualTo(rows.totals(1)).isNotEmpty();
    keep(things(16, 17));
    assertThat(rows.totals(2)).isNotEqualTo(rows.totals(1));
  }

  /// More writes than a transaction takes, when both years are recent: it is taken out of both
  /// first, and put in again; out of none that is over.
  @Test
  void what_moves_to_another_year_and_other_people_meanwhile_moves_in_both() {
    LocalDate february = Span.day(now).plusYears(1).withMonth(2).withDayOfMonth(20);
    Instant then = Span.start(february).plus(Duration.ofHours(12));
    DynamoFacts facts = new DynamoFacts(tables(), () -> then);
    KeepFacts keepThen = new KeepFacts(facts);
    Rebuilding rebuilding = new DynamoRebuilding(tables(), facts);
    keepThen.keep(
        Told.completed(
            id(1), 1, "client1", CLARA, List.of("Deuil"), then.minus(Duration.ofDays(99))));
    long second = rebuilding.begin();
    takeAll(rebuilding, second);
    rebuilding.finish(second);
    long third = rebuilding.begin();
    takeAll(rebuilding, third);
    assertThat(rows.current()).isEqualTo(second);

    DomainEvent otherwise = Told.completed(id(1), 2, "client2", BORIS, List.of("Stress"), then);
    keepThen.keep(otherwise);
    Map<String, Map<String, String>> moved = rows.totals(second);
    rebuilding.finish(third);

    assertThat(rows.totals(third)).isEqualTo(moved);
    assertThat(rows.totals(1)).isEmpty();
    rows.clear();
    keepThen.keep(otherwise);
    assertThat(rows.totals(1)).isEqualTo(moved);
  }

  /// All facts are in the one that it began; before it says so somebody else does, and begins
  /// another, in which nothing is yet.
  @Test
  void who_comes_late_finishes_what_they_began_and_nothing_else() {
    keep(things(0, 3));
    Map<String, Map<String, String>> before = rows.totals(1);
    Rebuilding late = rebuilding();
    Rebuilding quick = rebuilding();
    long second = late.begin();
    takeAll(late, second);
    assertThat(quick.begin()).isEqualTo(second);
    quick.finish(second);
    long third = quick.begin();

    assertThat(late.takeMore(second)).isZero();
    late.finish(second);

    assertThat(rows.current()).isEqualTo(second).isLessThan(third);
    assertThat(rows.totals(third)).isEmpty();
    takeAll(quick, third);
    quick.finish(third);
    assertThat(rows.current()).isEqualTo(third);
    assertThat(rows.totals(third)).isEqualTo(before);
  }

  /// Rows of hours and days that are past their time would go at any moment, or, when that was
  /// years ago, never.
  @Test
  void what_is_past_its_time_is_in_the_totals_that_stay_alone() {
    keep(things(10, 16));
    Map<String, Map<String, String>> kept = rows.totals(1);

    CLOUD.cloud().aws().expire();
    assertThat(rows.totals(1)).isEqualTo(kept);
    rebuild();

    assertThat(rows.totals(2)).isEqualTo(kept);
    assertThat(kept).containsKeys("ALL#PLATFORM ALL#", "YEAR#PLATFORM " + yearOf(15) + "#");
  }

  @Test
  void consumers_and_two_rebuilds_at_the_same_moment_agree() {
    keep(things(0, 6));
    List<DomainEvent> more = things(4, 14);
    List<Callable<Boolean>> tasks =
        List.of(
            () -> {
              more.forEach(keep::keep);
              return true;
            },
            () -> {
              rebuild();
              return true;
            },
            () -> {
              rebuild();
              return true;
            });

    AtOnce.all(tasks);

    long current = rows.current();
    Map<String, Map<String, String>> kept = rows.totals(current);
    rebuild();
    assertThat(rows.totals(rows.current())).isEqualTo(kept);
    rows.clear();
    keep(things(0, 14));
    assertThat(rows.totals(1)).as("with nobody else").isEqualTo(kept);
  }

  /// Consumers check the row of generations all the time. More collisions than a transaction bears
  /// are not taken for somebody else who began or finished it.
  @Test
  void who_collides_again_and_again_begins_and_finishes_all_the_same() {
    keep(things(0, 1));
    Rebuilding rebuilding = rebuilding();
    collide();
    long second = rebuilding.begin();
    takeAll(rebuilding, second);
    collide();
    rebuilding.finish(second);

    assertThat(second).isEqualTo(2);
    assertThat(rows.current()).isEqualTo(second);
    assertThat(rows.totals(second)).isEqualTo(rows.totals(1)).isNotEmpty();
  }

  private static void collide() {
    CLOUD
        .cloud()
        .aws()
        .faults()
        .next(COLLISIONS, Service.DYNAMODB, "TransactWriteItems", Fault.transactionConflict(1));
  }

  @Test
  void P4_wherever_a_rebuild_dies_the_next_run_goes_on() {
    keep(things(0, 3));
    Map<String, Map<String, String>> before = rows.totals(1);
    Crash.letStartAnew(CLOUD, "RebuildReports");
    CLOUD.cloud().invocations().clear();
    rebuild();

    List<Crash> crashes = Crash.all(CLOUD, "RebuildReports");
    for (int n = 0; n < crashes.size(); n += EVERY) {
      crashes.get(n).plan(CLOUD);
      runsToItsEnd();
      assertThat(rows.totals(rows.current())).as(crashes.get(n).toString()).isEqualTo(before);
    }
  }

  private static void runsToItsEnd() {
    try {
      rebuild();
    } catch (AssertionError died) {
      rebuild();
    }
  }
}
