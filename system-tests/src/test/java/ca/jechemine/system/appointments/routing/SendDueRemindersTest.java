package ca.jechemine.system.appointments.routing;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.appointments.domain.schedule.TorontoTime;
import ca.jechemine.contracts.AppointmentNotice.ReminderDue;
import ca.jechemine.system.appointments.routing.Cast.Professional;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// What is said of appointments in time, by the clock (contract 20 §2.35, §2.36, §5.9).
class SendDueRemindersTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final Cast cast = new Cast(CLOUD);

  /// The outbox keeps what it is given, so that it can be looked at.
  @BeforeEach
  void nobodyListens() throws InterruptedException {
    CLOUD.cloud().reset();
    CLOUD.cloud().triggers().pause("RelayOutbox");
  }

  @AfterEach
  void everybodyListens() throws InterruptedException {
    CLOUD.cloud().reset();
    CLOUD.cloud().triggers().resume("RelayOutbox");
  }

  @Test
  void the_schedule_reminds_of_a_session_three_days_and_two_days_before() throws Exception {
    Slot slot = new Slot(TorontoTime.day(cast.now()).plusDays(5), LocalTime.of(14, 0), 60);
    AppointmentId id =
        cast.request(new State.Scheduled(cast.professional().id(), cast.now(), slot));

    advanceTo(slot.start().minus(Duration.ofHours(73)));
    assertThat(said(id)).isEmpty();
    advanceTo(slot.start().minus(Duration.ofHours(71)));
    assertThat(said(id)).containsExactly("reminder72hSent");
    advanceTo(slot.start().minus(Duration.ofHours(47)));

    assertThat(said(id))
        .containsExactlyInAnyOrder(
            "reminder72hSent",
            "reminder48hSent",
            "guarantee48hClientReminderSent",
            "guarantee48hProfessionalAlertSent");
    CLOUD.cloud().invoke("SendDueReminders", "{}");
    assertThat(cast.dynamoCalls("SendDueReminders")).containsExactly("Query");
  }

  @Test
  void whoever_took_a_request_and_set_no_date_is_reminded_after_three_days() throws Exception {
    AppointmentId id = cast.request(cast.matched(cast.professional()));

    // Half a day is longer than any night.
    CLOUD.cloud().advance(Duration.ofDays(3).plusHours(12));
    assertThat(said(id)).containsExactly("firstRdvReminderSent");

    CLOUD.cloud().advance(Duration.ofDays(4));
    assertThat(said(id))
        .containsExactlyInAnyOrder("firstRdvReminderSent", "firstRdvAdminEscalatedSent");
  }

  @Test
  void defect_not_repeated_of_runs_at_once_one_says_it() throws Exception {
    byDay();
    List<AppointmentId> ids =
        IntStream.range(0, 5)
            .mapToObj(_ -> cast.request(matchedLongAgo(cast.professional())))
            .toList();
    Callable<byte[]> run = () -> CLOUD.cloud().invoke("SendDueReminders", "{}");

    AtOnce.all(Collections.nCopies(4, run));

    assertThat(ids).allSatisfy(it -> assertThat(said(it)).containsExactly("firstRdvReminderSent"));
  }

  @Test
  void defect_not_repeated_more_than_a_page_is_reminded_in_one_run() throws Exception {
    byDay();
    Professional zoe = cast.professional();
    List<AppointmentId> ids =
        IntStream.range(0, 130).mapToObj(_ -> cast.request(matchedLongAgo(zoe))).toList();

    CLOUD.cloud().invoke("SendDueReminders", "{}");

    assertThat(ids).allSatisfy(it -> assertThat(cast.read(it).reminded()).hasSize(1));
  }

  private List<String> said(AppointmentId id) {
    return cast.told(id, ReminderDue.class).stream().map(ReminderDue::reminder).toList();
  }

  private State.Matched matchedLongAgo(Professional professional) {
    return new State.Matched(professional.id(), cast.now().minus(Duration.ofDays(4)), null);
  }

  /// At noon of the next day in Toronto: in the night nobody is reminded.
  private void byDay() throws InterruptedException {
    advanceTo(TorontoTime.instant(TorontoTime.day(cast.now()).plusDays(1).atTime(LocalTime.NOON)));
  }

  private void advanceTo(Instant moment) throws InterruptedException {
    CLOUD.cloud().advance(Duration.between(cast.now(), moment));
  }
}
