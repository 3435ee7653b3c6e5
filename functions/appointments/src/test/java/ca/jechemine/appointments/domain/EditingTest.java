package ca.jechemine.appointments.domain;

import static ca.jechemine.appointments.domain.Given.CLIENT;
import static ca.jechemine.appointments.domain.Given.COLLEAGUE;
import static ca.jechemine.appointments.domain.Given.EARLIER;
import static ca.jechemine.appointments.domain.Given.NOW;
import static ca.jechemine.appointments.domain.Given.PRO;
import static ca.jechemine.appointments.domain.Given.SLOT;
import static ca.jechemine.appointments.domain.Given.USUAL;
import static ca.jechemine.appointments.domain.Told.refused;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.schedule.Slot;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalTime;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/// Contract 20 §2.5: what each body means, by whoever sends it and by where the appointment stands.
class EditingTest {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 3);
  private static final LocalTime TIME = LocalTime.of(9, 30);

  /// What the session page's dialog may ask of the professional's own, from each state; `=` is no
  /// change, `-` is refused.
  @ParameterizedTest
  @CsvSource({
    "MATCHED,   =, -, -, -, cancelled, -",
    "SCHEDULED, -, =, ongoing, completed, cancelled, no-show",
    "ONGOING,   -, -, =, completed, cancelled, no-show",
    "COMPLETED, -, -, -, =, -, -",
    "NO_SHOW,   -, -, -, -, -, =",
    "CANCELLED, -, -, -, -, =, -"
  })
  void the_machine_of_a_professionals_own(
      Stand stand,
      String pending,
      String scheduled,
      String ongoing,
      String completed,
      String cancelled,
      String noShow) {
    for (Viewer as : new Viewer[] {Viewer.PROFESSIONAL, Viewer.ADMIN}) {
      to(stand, as, AppointmentStatus.PENDING, pending);
      to(stand, as, AppointmentStatus.SCHEDULED, scheduled);
      to(stand, as, AppointmentStatus.ONGOING, ongoing);
      to(stand, as, AppointmentStatus.COMPLETED, completed);
      to(stand, as, AppointmentStatus.CANCELLED, cancelled);
      to(stand, as, AppointmentStatus.NO_SHOW, noShow);
    }
  }

  private static void to(Stand stand, Viewer as, AppointmentStatus status, String expected) {
    Appointment appointment = stand.appointment();
    if (expected.equals("-")) {
      refused("ILLEGAL_TRANSITION", () -> edit(appointment, to(status), as));
      return;
    }
    Change change = edit(appointment, to(status), as);
    assertThat(change.isReal()).isEqualTo(!expected.equals("="));
    assertThat(change.after().state().status().code())
        .isEqualTo(expected.equals("=") ? appointment.state().status().code() : expected);
  }

  @Test
  void the_first_date_directly_after_accept() {
    Change change =
        edit(
            Stand.MATCHED.appointment(),
            edit(AppointmentStatus.SCHEDULED, DAY, TIME, null),
            Viewer.PROFESSIONAL);

    assertThat(change.after().state())
        .isEqualTo(new State.Scheduled(PRO, EARLIER, new Slot(DAY, TIME, 60)));
    assertThat(Told.kinds(change)).containsExactly("FirstDateSet");
  }

  @Test
  void a_time_that_the_client_wished_for_is_confirmed_by_the_status_alone() {
    Appointment asked = Stand.at(new State.Matched(PRO, EARLIER, SLOT));

    Change change = edit(asked, to(AppointmentStatus.SCHEDULED), Viewer.PROFESSIONAL);

    assertThat(change.after().state()).isEqualTo(new State.Scheduled(PRO, EARLIER, SLOT));
    assertThat(Told.kinds(change)).containsExactly("FirstDateSet");
  }

  @ParameterizedTest
  @EnumSource(names = {"PROPOSED", "POOLED"})
  void accept_request_in_the_dialog_is_accepting(Stand stand) {
    Change change = edit(stand.appointment(), to(AppointmentStatus.SCHEDULED), Viewer.OFFERED);

    assertThat(change.after().state()).isEqualTo(new State.Matched(PRO, NOW, null));
    assertThat(Told.kinds(change)).containsExactly("ProposalAccepted");
  }

  @Test
  void accepting_with_a_date_is_both() {
    Change change =
        edit(
            Stand.PROPOSED.appointment(),
            edit(AppointmentStatus.SCHEDULED, DAY, TIME, null),
            Viewer.OFFERED);

    assertThat(change.after().state())
        .isEqualTo(new State.Scheduled(PRO, NOW, new Slot(DAY, TIME, 60)));
    assertThat(Told.kinds(change)).containsExactly("ProposalAccepted", "FirstDateSet");
  }

  @Test
  void defect_not_repeated_deny_request_is_refusing_and_cancels_for_nobody_else() {
    Change change =
        edit(Stand.PROPOSED.appointment(), to(AppointmentStatus.CANCELLED), Viewer.OFFERED);

    assertThat(change.after().state()).isInstanceOf(State.Proposed.class);
    assertThat(change.after().isOfferedTo(PRO)).isFalse();
    assertThat(change.after().isOfferedTo(COLLEAGUE)).isTrue();
    assertThat(Told.kinds(change)).containsExactly("ProposalRefused");
  }

  @Test
  void denying_what_is_in_the_pool_hides_it_from_them_alone() {
    Change change =
        edit(Stand.POOLED.appointment(), to(AppointmentStatus.CANCELLED), Viewer.OFFERED);

    assertThat(change.after().state()).isInstanceOf(State.Pooled.class);
    assertThat(change.after().isOfferedTo(PRO)).isFalse();
    assertThat(change.after().isOfferedTo(COLLEAGUE)).isTrue();
  }

  @ParameterizedTest
  @EnumSource(
      names = {"SCHEDULED", "CANCELLED"},
      mode = Mode.EXCLUDE)
  void whom_it_is_offered_to_says_yes_or_no_and_nothing_else(AppointmentStatus status) {
    refused(
        "NOT_YOUR_APPOINTMENT",
        () -> edit(Stand.PROPOSED.appointment(), to(status), Viewer.OFFERED));
    refused(
        "NOT_YOUR_APPOINTMENT",
        () -> edit(Stand.PROPOSED.appointment(), edit(null, DAY, TIME, null), Viewer.OFFERED));
  }

  @ParameterizedTest
  @EnumSource(names = "CANCELLED", mode = Mode.EXCLUDE)
  void defect_not_repeated_a_client_cancels_and_nothing_else(AppointmentStatus status) {
    refused("CANCEL_ONLY", () -> edit(Stand.SCHEDULED.appointment(), to(status), Viewer.CLIENT));
  }

  @Test
  void what_a_client_sends_beside_a_cancellation_is_ignored() {
    AppointmentEdit edit =
        new AppointmentEdit(
            AppointmentStatus.CANCELLED,
            DAY,
            TIME,
            30,
            Modality.PHONE,
            new AppointmentEdit.Note("à moi"),
            new AppointmentEdit.Link(URI.create("https://exemple.ca")),
            new AppointmentEdit.Note("chez moi"),
            "malade");

    Appointment after = edit(Stand.SCHEDULED.appointment(), edit, Viewer.CLIENT).after();

    assertThat(after.meeting()).isEqualTo(Stand.SCHEDULED.appointment().meeting());
    assertThat(after.state().slot()).contains(SLOT);
    assertThat(after.state())
        .isInstanceOfSatisfying(
            State.Cancelled.class,
            it ->
                assertThat(it.cancellation())
                    .isEqualTo(new Cancellation(Party.CLIENT, NOW, "malade")));
  }

  @Test
  void rescheduling_takes_what_is_left_out_from_before() {
    Appointment scheduled = Stand.SCHEDULED.appointment();

    assertThat(moved(scheduled, edit(null, DAY, null, null)))
        .isEqualTo(new Slot(DAY, SLOT.time(), 60));
    assertThat(moved(scheduled, edit(null, null, TIME, null)))
        .isEqualTo(new Slot(SLOT.date(), TIME, 60));
    assertThat(moved(scheduled, edit(null, null, null, 90)))
        .isEqualTo(new Slot(SLOT.date(), SLOT.time(), 90));
    assertThat(moved(scheduled, edit(AppointmentStatus.SCHEDULED, DAY, TIME, 45)))
        .isEqualTo(new Slot(DAY, TIME, 45));
  }

  @Test
  void half_a_first_date_is_none() {
    Appointment matched = Stand.MATCHED.appointment();

    for (AppointmentEdit half :
        new AppointmentEdit[] {
          edit(null, DAY, null, null), edit(null, null, TIME, null), edit(null, null, null, 45)
        }) {
      refused("DATE_AND_TIME_REQUIRED", () -> edit(matched, half, Viewer.PROFESSIONAL));
    }
  }

  @ParameterizedTest
  @EnumSource(
      names = {"UNROUTED", "PROPOSED", "POOLED", "ONGOING", "COMPLETED", "NO_SHOW", "CANCELLED"})
  void nothing_else_is_moved(Stand stand) {
    refused(
        "ILLEGAL_TRANSITION",
        () -> edit(stand.appointment(), edit(null, DAY, TIME, null), Viewer.ADMIN));
  }

  @ParameterizedTest
  @EnumSource(names = {"MATCHED", "SCHEDULED", "ONGOING", "COMPLETED", "NO_SHOW", "CANCELLED"})
  void defect_not_repeated_session_notes_leave_the_clients_own_note(Stand stand) {
    AppointmentEdit notes =
        new AppointmentEdit(
            null, null, null, null, null, new AppointmentEdit.Note("calme"), null, null, null);

    Appointment after = edit(stand.appointment(), notes, Viewer.PROFESSIONAL).after();

    assertThat(after.meeting().notes()).isEqualTo("calme");
    assertThat(after.request().notes()).isEqualTo("Je dors mal.");
    assertThat(after.state()).isEqualTo(stand.appointment().state());
  }

  @Test
  void a_link_with_the_status_that_it_has_is_a_link() {
    AppointmentEdit link =
        new AppointmentEdit(
            AppointmentStatus.SCHEDULED,
            null,
            null,
            null,
            null,
            null,
            new AppointmentEdit.Link(URI.create("https://exemple.ca/salle")),
            null,
            null);

    Change change = edit(Stand.SCHEDULED.appointment(), link, Viewer.PROFESSIONAL);

    assertThat(Told.kinds(change)).containsExactly("MeetingLinkSet");
    assertThat(change.after().state()).isEqualTo(Stand.SCHEDULED.appointment().state());
  }

  private static Slot moved(Appointment appointment, AppointmentEdit edit) {
    Change change = edit(appointment, edit, Viewer.PROFESSIONAL);
    assertThat(Told.kinds(change)).containsExactly("AppointmentRescheduled");
    return change.after().state().slot().orElseThrow();
  }

  private static AppointmentEdit to(AppointmentStatus status) {
    return edit(status, null, null, null);
  }

  private static AppointmentEdit edit(
      @Nullable AppointmentStatus status,
      @Nullable LocalDate date,
      @Nullable LocalTime time,
      @Nullable Integer duration) {
    return new AppointmentEdit(status, date, time, duration, null, null, null, null, null);
  }

  private static Change edit(Appointment appointment, AppointmentEdit edit, Viewer as) {
    return Editing.edit(
        appointment, edit, new Editing.Editor(as == Viewer.CLIENT ? CLIENT : PRO, as, USUAL), NOW);
  }
}
