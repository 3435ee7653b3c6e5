package ca.jechemine.system.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.contracts.PaymentEvent.MoneyReturned;
import ca.jechemine.local.lambda.FunctionError;
import ca.jechemine.reporting.application.KeepFacts;
import ca.jechemine.reporting.domain.Rebuilding;
import ca.jechemine.reporting.persistence.DynamoFacts;
import ca.jechemine.reporting.persistence.DynamoRebuilding;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.system.promises.Crash;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.time.Instant;
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

  private static Rebuilding rebuilding() {
    Tables tables = Tables.of(CLOUD.cloud().functions().platform("RebuildReports"));
    return new DynamoRebuilding(tables, new DynamoFacts(tables));
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
    rebuilding.begin();
    rebuilding.takeMore();

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

  /// More writes than a transaction takes: it is taken out of both first, and put in again.
  @Test
  void what_moves_to_another_year_and_other_people_meanwhile_moves_in_both() {
    Instant longAgo = now.minus(Duration.ofDays(800));
    keep(List.of(Told.completed(id(1), 1, "client1", CLARA, List.of("Deuil"), longAgo)));
    Rebuilding rebuilding = rebuilding();
    rebuilding.begin();
    while (rebuilding.takeMore() > 0) {
      assertThat(rows.current()).isEqualTo(1);
    }

    keep(List.of(Told.completed(id(1), 2, "client2", BORIS, List.of("Stress"), now)));
    Map<String, Map<String, String>> moved = rows.totals(1);
    rebuilding.finish();

    assertThat(rows.totals(2)).isEqualTo(moved);
    rows.clear();
    keep(List.of(Told.completed(id(1), 2, "client2", BORIS, List.of("Stress"), now)));
    assertThat(rows.totals(1)).isEqualTo(moved);
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
