package ca.jechemine.system.library;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.UserId;
import ca.jechemine.testkit.RunningCloud;
import java.time.LocalDate;
import java.time.LocalTime;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// P12 of prescriptions: a client is reminded two days before, at most once, never at night, and of
/// nothing that is done or withdrawn.
class PrescriptionRemindersTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String REMINDER = "Rappel\u00a0: une ressource vous attend";
  private static final LocalTime NOON = LocalTime.NOON;

  private final Catalogued catalogued = new Catalogued(CLOUD);
  private final Prescribing people = new Prescribing(CLOUD);

  @AfterAll
  static void leaveNothing() throws InterruptedException {
    CLOUD.cloud().reset();
  }

  @Test
  void P12_a_client_is_reminded_once_two_days_before_in_the_morning() throws Exception {
    people.advanceTo(people.today().plusDays(1), NOON);
    LocalDate due = people.today().plusDays(5);
    UserId client = people.client();
    UserId professional = people.professional(client, "scheduled");
    String resource = catalogued.resource("Rappelée", "0");
    String reminded = people.assigned(professional, client, resource, due);
    UserId finisher = clientOf(professional);
    String finished = people.assigned(professional, finisher, resource, due);
    people.done(finisher, finished);
    UserId dropped = clientOf(professional);
    people.withdraw(professional, dropped, people.assigned(professional, dropped, resource, due));
    UserId undated = clientOf(professional);
    people.assigned(professional, undated, resource, null);
    UserId left = people.client();
    String session = people.relate(left, professional);
    people.assigned(professional, left, resource, due);
    people.told(session, 2, left, null, "pending");
    UserId late = clientOf(professional);

    people.advanceTo(due.minusDays(2), LocalTime.of(8, 30));
    assertThat(reminders(client)).isZero();
    people.assigned(professional, late, resource, due);
    people.advanceTo(due.minusDays(2), LocalTime.of(9, 30));

    assertThat(reminders(client)).isOne();
    assertThat(people.feed(client))
        .extracting(it -> it.path("event").asText())
        .containsExactlyInAnyOrder("resource.prescribed", "resource.prescription_reminded");
    assertThat(people.own(client).getFirst().has("remindedAt")).isTrue();
    people.done(client, reminded);
    people.undone(client, reminded);
    CLOUD.cloud().invoke("RemindPrescriptions", "{}");
    people.advanceTo(due.plusDays(1), NOON);
    assertThat(reminders(client)).as("at most once").isOne();
    assertThat(people.own(client).getFirst().path("isOverdue").asBoolean()).isTrue();
    for (UserId other : new UserId[] {finisher, dropped, undated, left, late}) {
      assertThat(reminders(other)).isZero();
    }
  }

  @Test
  void P12_what_becomes_due_again_at_night_waits_for_the_morning_and_no_longer_than_its_day()
      throws Exception {
    people.advanceTo(people.today().plusDays(1), NOON);
    LocalDate due = people.today().plusDays(5);
    UserId client = people.client();
    UserId professional = people.professional(client, "scheduled");
    String reopened =
        people.assigned(professional, client, catalogued.resource("La nuit", "0"), due);
    people.done(client, reopened);
    UserId later = clientOf(professional);
    String over = people.assigned(professional, later, catalogued.resource("Trop tard", "0"), due);
    people.done(later, over);

    people.advanceTo(due.minusDays(1), LocalTime.of(21, 30));
    people.undone(client, reopened);
    CLOUD.cloud().invoke("RemindPrescriptions", "{}");
    people.advanceTo(due, LocalTime.of(7, 59));
    CLOUD.cloud().invoke("RemindPrescriptions", "{}");
    assertThat(reminders(client)).as("at night").isZero();
    people.advanceTo(due, LocalTime.of(8, 20));
    CLOUD.cloud().invoke("RemindPrescriptions", "{}");
    assertThat(reminders(client)).as("in the morning").isOne();

    people.advanceTo(due.plusDays(1), NOON);
    people.undone(later, over);
    CLOUD.cloud().invoke("RemindPrescriptions", "{}");
    assertThat(reminders(later)).as("once its day is over").isZero();
  }

  private UserId clientOf(UserId professional) {
    UserId client = people.client();
    people.relate(client, professional);
    return client;
  }

  private long reminders(UserId client) {
    return people.subjects(client).stream().filter(REMINDER::equals).count();
  }
}
