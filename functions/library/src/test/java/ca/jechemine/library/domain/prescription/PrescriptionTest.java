package ca.jechemine.library.domain.prescription;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.PrescriptionEvent.PrescriptionReminded;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.library.domain.ResourceId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrescriptionTest {

  private static final UserId CLIENT = new UserId("0000000000000000000000c1");
  private static final UserId PROFESSIONAL = new UserId("0000000000000000000000d1");
  private static final Instant NOW = Instant.parse("2026-03-02T17:00:00Z");
  private static final Instant LATER = NOW.plus(Duration.ofHours(1));

  @Test
  void what_is_open_is_done_and_reopened_and_told_once() {
    Prescription.Open open = assigned(null);

    Prescription.Done done = open.done(NOW);
    Prescription.Done again = done.reopened().done(LATER);

    assertThat(open.told().isDoneTold()).isFalse();
    assertThat(done.told().isDoneTold()).isTrue();
    assertThat(done.whenDone()).contains(NOW);
    assertThat(again.told()).isEqualTo(done.told());
    assertThat(again.whenDone()).contains(LATER);
    assertThat(done.event(null).clientName()).isNull();
    assertThat(open.nameless().done(NOW).told().isDoneTold())
        .as("there is nobody to tell")
        .isFalse();
  }

  @Test
  void what_is_withdrawn_keeps_when_it_was_done_and_is_shown_only_then() {
    Prescription.Withdrawn undone = assigned(null).withdrawn(LATER);
    Prescription.Withdrawn done = assigned(null).done(NOW).withdrawn(LATER);

    assertThat(undone.whenDone()).isEmpty();
    assertThat(undone.isShownToClient()).isFalse();
    assertThat(done.whenDone()).contains(NOW);
    assertThat(done.isShownToClient()).isTrue();
    assertThat(List.of(PrescriptionState.of(undone), PrescriptionState.of(done)))
        .containsOnly(PrescriptionState.WITHDRAWN);
  }

  @Test
  void a_change_opens_closes_and_revokes_where_it_does() {
    Prescription.Open open = assigned(null);
    Prescription.Done done = open.done(NOW);

    assertChange(open, done, false, true, false);
    assertChange(done, open, true, false, false);
    assertChange(open, open.withdrawn(NOW), false, true, true);
    assertChange(done, done.withdrawn(NOW), false, false, true);
    assertChange(open, open.reminded(NOW), false, false, false);
    assertChange(open.withdrawn(NOW), open.withdrawn(NOW).nameless(), false, false, false);
  }

  private static void assertChange(
      Prescription before, Prescription next, boolean opens, boolean closes, boolean revokes) {
    PrescriptionChange change = PrescriptionChange.silent(new Versioned<>(before, 1), next);
    assertThat(List.of(change.opens(), change.closes(), change.revokes()))
        .containsExactly(opens, closes, revokes);
  }

  /// Assigned on March 2, 2026 in Toronto; clocks go forward on March 8.
  @ParameterizedTest
  @CsvSource({
    "2026-03-05,2026-03-03T14:00:00Z",
    "2026-03-10,2026-03-08T13:00:00Z",
    "2026-03-09,2026-03-07T14:00:00Z",
    "2026-11-04,2026-11-02T14:00:00Z",
  })
  void a_client_is_reminded_two_days_before_at_nine(String due, String at) {
    Prescription.Open open = assigned(LocalDate.parse(due));

    assertThat(open.remindAt()).contains(Instant.parse(at));
    assertThat(open.isDue(Instant.parse(at).minusMillis(1))).isFalse();
    assertThat(open.isDue(Instant.parse(at))).isTrue();
    assertThat(open.reminded(NOW).remindAt()).as("once").isEmpty();
    assertThat(open.nameless().remindAt()).as("by nobody").isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-03-02", "2026-03-03", "2026-03-04"})
  void what_is_due_soon_is_not_reminded_of(String due) {
    assertThat(assigned(LocalDate.parse(due)).remindAt()).isEmpty();
  }

  @Test
  void it_is_overdue_once_its_day_is_over_in_toronto() {
    Prescription.Open open = assigned(LocalDate.of(2026, 3, 13));

    assertThat(open.isOverdue(Instant.parse("2026-03-14T03:59:59Z"))).isFalse();
    assertThat(open.isOverdue(Instant.parse("2026-03-14T04:00:00Z"))).isTrue();
    assertThat(assigned(null).isOverdue(Instant.parse("2036-03-14T04:00:00Z"))).isFalse();
  }

  @Test
  void nothing_that_is_told_or_logged_holds_the_note() {
    Prescription.Open open = assigned(LocalDate.of(2026, 3, 13));
    PrescriptionReminded reminder = open.reminder(LocalDate.of(2026, 3, 13), NOW);

    assertThat(List.of(open.event(), reminder, open.done(NOW).event("Zoé")).toString())
        .doesNotContain("confidentielle");
    assertThat(open.toString()).doesNotContain("confidentielle", "Anne");
  }

  @ParameterizedTest
  @CsvSource({
    "2008-03-02,false",
    "2008-03-03,true",
    ",false",
  })
  void a_guardian_acts_until_the_eighteenth_birthday(@Nullable LocalDate born, boolean acts) {
    Person minor = new Person(CLIENT, 1, Role.CLIENT, born, PROFESSIONAL, false);

    assertThat(minor.isMinorOf(PROFESSIONAL, NOW)).isEqualTo(acts);
    assertThat(minor.isMinorOf(CLIENT, NOW)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"21:00", "23:59", "00:00", "07:59"})
  void nobody_is_written_to_at_night(String time) {
    assertThat(Toronto.isNight(at(time))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {"08:00", "12:00", "20:59"})
  void by_day_people_are_written_to(String time) {
    assertThat(Toronto.isNight(at(time))).isFalse();
  }

  private static Instant at(String time) {
    return Toronto.instant(LocalDate.of(2026, 7, 1), java.time.LocalTime.parse(time));
  }

  private static Prescription.Open assigned(@Nullable LocalDate due) {
    return Prescription.Open.assigned(
        new Assignment(
            new PrescriptionId("0000000000000000000000a1"),
            CLIENT,
            PROFESSIONAL,
            "Anne Roy",
            new ResourceId("0000000000000000000000b1"),
            new Text("Respirer", "Breathe"),
            "note confidentielle",
            due,
            NOW));
  }
}
