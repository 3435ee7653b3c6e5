package ca.jechemine.appointments.domain;

import static ca.jechemine.appointments.domain.Given.CLIENT;
import static ca.jechemine.appointments.domain.Given.EARLIER;
import static ca.jechemine.appointments.domain.Given.NOW;
import static ca.jechemine.appointments.domain.Given.PRO;
import static ca.jechemine.appointments.domain.Given.SLOT;
import static ca.jechemine.appointments.domain.Given.USUAL;
import static ca.jechemine.appointments.domain.Told.refused;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.contracts.AppointmentNotice;
import ca.jechemine.contracts.AppointmentNotice.MeetingLinkSet;
import ca.jechemine.contracts.GuestEvent;
import ca.jechemine.kernel.Money;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class SchedulingTest {

  private static final Prices.Shares OWN = Prices.DEFAULT.shares(new Money(95_00));
  private static final Slot OTHER = new Slot(LocalDate.of(2026, 6, 3), LocalTime.of(9, 30), 50);

  @Test
  void defect_not_repeated_the_first_date_does_all_that_follows_from_it() {
    Change change = date(Stand.MATCHED.appointment());
    Appointment after = change.after();

    assertThat(after.state()).isEqualTo(new State.Scheduled(PRO, EARLIER, SLOT));
    assertThat(after.state().status()).isEqualTo(AppointmentStatus.SCHEDULED);
    assertThat(after.milestones().firstScheduledAt()).isEqualTo(NOW);
    assertThat(after.milestones().awaitsGuarantee()).isTrue();
    assertThat(after.payment().shares()).isEqualTo(OWN);
    assertThat(after.claim()).contains(new Appointment.Claim(PRO, SLOT));
    assertThat(Told.kinds(change)).containsExactly("FirstDateSet");
    assertThat(change.guests())
        .containsExactly(new GuestEvent.GuestPromoted(CLIENT.value(), "Anxiété", NOW));
  }

  @ParameterizedTest
  @EnumSource(names = {"PAID", "REFUNDED", "PARTIALLY_REFUNDED", "PROCESSING"})
  void what_is_paid_or_being_paid_keeps_its_price(PaymentStatus status) {
    Appointment paid = Stand.MATCHED.paid(status, PaymentMethod.CARD, USUAL);

    assertThat(date(paid).after().payment().shares()).isEqualTo(USUAL);
  }

  @ParameterizedTest
  @EnumSource(names = {"PENDING", "FAILED", "OVERDUE"})
  void defect_not_repeated_what_is_not_paid_gets_the_professionals_price(PaymentStatus status) {
    Appointment unpaid = Stand.MATCHED.paid(status, PaymentMethod.CARD, USUAL);

    assertThat(date(unpaid).after().payment().shares()).isEqualTo(OWN);
  }

  @ParameterizedTest
  @EnumSource(
      names = {"MATCHED", "SCHEDULED"},
      mode = Mode.EXCLUDE)
  void nothing_else_is_given_a_date(Stand stand) {
    refused(
        "ILLEGAL_TRANSITION",
        () -> Scheduling.at(stand.appointment(), OTHER, OWN, Party.PROFESSIONAL, NOW));
  }

  @ParameterizedTest
  @EnumSource(names = {"MATCHED", "SCHEDULED"})
  void no_session_begins_in_the_past_or_now(Stand stand) {
    Slot moved = new Slot(SLOT.date(), LocalTime.of(15, 0), 60);
    refused(
        "IN_THE_PAST",
        () -> Scheduling.at(stand.appointment(), moved, OWN, Party.PROFESSIONAL, moved.start()));
    assertThat(
            Scheduling.at(
                    stand.appointment(),
                    moved,
                    OWN,
                    Party.PROFESSIONAL,
                    moved.start().minusMillis(1))
                .after()
                .state()
                .slot())
        .contains(moved);
  }

  @Test
  void moving_says_the_reminders_of_the_start_anew_and_takes_back_the_confirmation() {
    Appointment before =
        with(
            Scheduling.confirm(Stand.SCHEDULED.appointment(), NOW).after(),
            List.of(Reminder.SESSION_48H, Reminder.GUARANTEE_DAY_1));

    Change change = Scheduling.at(before, OTHER, OWN, Party.PROFESSIONAL, NOW);

    assertThat(change.after().reminded()).containsExactly(Reminder.GUARANTEE_DAY_1);
    assertThat(change.after().milestones().confirmedAt()).isNull();
    assertThat(change.after().minutes()).isEqualTo(50);
    assertThat(change.after().payment()).isEqualTo(before.payment());
    assertThat(change.guests()).isEmpty();
    AppointmentNotice.AppointmentRescheduled told =
        Told.one(change, AppointmentNotice.AppointmentRescheduled.class);
    assertThat(told.before())
        .isEqualTo(new AppointmentNotice.Time("2026-05-20", "14:00", 60, SLOT.start()));
    assertThat(told.by()).isEqualTo("professional");
  }

  @Test
  void to_where_it_is_already_is_no_move_even_when_it_is_past() {
    Change change =
        Scheduling.at(Stand.SCHEDULED.appointment(), SLOT, OWN, Party.PROFESSIONAL, SLOT.end());

    assertThat(change.isReal()).isFalse();
    assertThat(change.notices()).isEmpty();
  }

  @Test
  void starting_notes_when_it_was_to_begin_once() {
    Change change = Scheduling.start(Stand.SCHEDULED.appointment(), NOW);

    assertThat(change.after().state()).isEqualTo(new State.Ongoing(PRO, EARLIER, SLOT));
    assertThat(change.after().milestones().startedAt()).isEqualTo("2026-05-20T18:00:00Z");
    assertThat(Told.kinds(change)).containsExactly("SessionStarted");
    assertThat(Scheduling.start(change.after(), NOW).isReal()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      names = {"SCHEDULED", "ONGOING"},
      mode = Mode.EXCLUDE)
  void nothing_else_is_started(Stand stand) {
    refused("ILLEGAL_TRANSITION", () -> Scheduling.start(stand.appointment(), NOW));
  }

  @Test
  void confirming_twice_is_confirming_once() {
    Change change = Scheduling.confirm(Stand.SCHEDULED.appointment(), NOW);
    Change again = Scheduling.confirm(change.after(), NOW.plusSeconds(60));

    assertThat(change.after().milestones().confirmedAt()).isEqualTo(NOW);
    assertThat(Told.kinds(change)).containsExactly("AttendanceConfirmed");
    assertThat(again.isReal()).isFalse();
    assertThat(again.after().milestones().confirmedAt()).isEqualTo(NOW);
  }

  @ParameterizedTest
  @EnumSource(names = "SCHEDULED", mode = Mode.EXCLUDE)
  void only_what_is_scheduled_is_confirmed(Stand stand) {
    refused("NOT_SCHEDULED", () -> Scheduling.confirm(stand.appointment(), NOW));
  }

  @ParameterizedTest
  @EnumSource
  void a_link_that_is_new_is_told_and_nothing_else_of_the_meeting(Stand stand) {
    Appointment appointment = stand.appointment();
    Meeting linked = appointment.meeting().withLink(URI.create("https://exemple.ca/salle"));
    Change first = Scheduling.keep(appointment, linked, NOW);
    Change noted = Scheduling.keep(first.after(), linked.withNotes("calme"), NOW);

    Change other =
        Scheduling.keep(
            first.after(), linked.withLink(URI.create("https://exemple.ca/autre")), NOW);

    assertThat(Told.kinds(first)).containsExactly("MeetingLinkSet");
    assertThat(Told.one(first, MeetingLinkSet.class).isReplacement()).isFalse();
    assertThat(Told.one(other, MeetingLinkSet.class).isReplacement()).isTrue();
    assertThat(Scheduling.keep(first.after(), linked, NOW).isReal()).isFalse();
    assertThat(noted.notices()).isEmpty();
    assertThat(noted.after().meeting().notes()).isEqualTo("calme");
    assertThat(noted.after().request().notes()).isEqualTo("Je dors mal.");
    assertThat(Told.kinds(Scheduling.keep(first.after(), linked.withLink(null), NOW))).isEmpty();
  }

  private static Change date(Appointment appointment) {
    return Scheduling.at(appointment, SLOT, OWN, Party.PROFESSIONAL, NOW);
  }

  private static Appointment with(Appointment it, List<Reminder> reminded) {
    return new Appointment(
        it.id(),
        it.client(),
        it.request(),
        it.state(),
        it.search(),
        it.meeting(),
        it.payment(),
        it.minutes(),
        it.milestones(),
        reminded,
        it.sequence(),
        it.entry());
  }
}
