package ca.jechemine.appointments.domain;

import static ca.jechemine.appointments.domain.Given.EARLIER;
import static ca.jechemine.appointments.domain.Given.PRO;
import static ca.jechemine.appointments.domain.Given.SLOT;
import static ca.jechemine.appointments.domain.Given.USUAL;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AppointmentNotice.ReminderDue;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/// Contract 20 §5.9. The slot of the tests begins on 20 May 2026 at 18:00Z.
class RemindingTest {

  private static final Instant FIRST_DATE = Instant.parse("2026-05-10T13:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "2026-05-11T12:59:59Z, ''",
    "2026-05-11T13:00:00Z, guaranteeDay1ReminderSent",
    "2026-05-12T12:59:59Z, guaranteeDay1ReminderSent",
    "2026-05-12T13:00:00Z, guaranteeDay2ReminderSent",
    "2026-05-17T17:59:59Z, guaranteeDay2ReminderSent",
    "2026-05-17T18:00:00Z, guaranteeDay2ReminderSent reminder72hSent",
    "2026-05-18T17:59:59Z, guaranteeDay2ReminderSent reminder72hSent",
    "2026-05-18T18:00:00Z, guaranteeDay2ReminderSent guarantee48hClientReminderSent"
        + " guarantee48hProfessionalAlertSent reminder48hSent",
    "2026-05-20T17:59:59Z, guaranteeDay2ReminderSent guarantee48hClientReminderSent"
        + " guarantee48hProfessionalAlertSent reminder48hSent",
    "2026-05-20T18:00:00Z, guaranteeDay2ReminderSent",
  })
  void what_has_a_date_is_reminded_of_in_the_windows_of_the_contract(Instant now, String flags) {
    assertThat(said(scheduled(), now)).isEqualTo(flags);
  }

  @Test
  void each_is_said_once_and_again_only_when_the_date_is_moved() {
    Appointment at72 =
        Reminding.remind(scheduled(), Optional.empty(), start(Duration.ofDays(3))).after();
    Appointment at48 = Reminding.remind(at72, Optional.empty(), start(Duration.ofDays(2))).after();

    assertThat(said(at72, start(Duration.ofHours(71)))).isEmpty();
    assertThat(Reminding.remind(at48, Optional.empty(), start(Duration.ofHours(47))).isReal())
        .isFalse();
    assertThat(Reminding.nextAt(at48)).isEmpty();
    assertThat(said(at48.saidAnew(Reminder::isOfStart), start(Duration.ofHours(53))))
        .isEqualTo("reminder72hSent");
  }

  @ParameterizedTest
  @CsvSource({
    "GREEN, CARD, PENDING, reminder48hSent",
    "PENDING_ADMIN, TRANSFER, PENDING, reminder48hSent",
    "NONE, CARD, PAID, reminder48hSent",
    "NONE, CARD, CANCELLED, reminder48hSent",
    "NONE, CARD, REFUNDED, reminder48hSent",
    "NONE, CARD, PARTIALLY_REFUNDED, reminder48hSent",
    "PENDING_ADMIN, CARD, PENDING, guaranteeDay2ReminderSent guarantee48hClientReminderSent"
        + " guarantee48hProfessionalAlertSent reminder48hSent",
    "NONE, TRANSFER, FAILED, guaranteeDay2ReminderSent guarantee48hClientReminderSent"
        + " guarantee48hProfessionalAlertSent reminder48hSent",
  })
  void a_guarantee_is_asked_for_where_it_lacks(
      Guarantee guarantee, PaymentMethod method, PaymentStatus status, String flags) {
    Appointment appointment =
        scheduled().with(new Payment(USUAL, null, status, method, null, null, null, null, null));

    assertThat(said(appointment, client(guarantee), start(Duration.ofHours(20)))).isEqualTo(flags);
  }

  /// Contract 30 §6.2.
  @Test
  void a_method_that_is_on_file_is_a_guarantee() {
    Appointment onFile =
        scheduled()
            .with(
                new Payment(
                    USUAL,
                    null,
                    PaymentStatus.PENDING,
                    PaymentMethod.CARD,
                    null,
                    null,
                    null,
                    null,
                    null,
                    new Settlement(1, true, null, false, null, null)));

    assertThat(said(onFile, client(Guarantee.NONE), start(Duration.ofHours(20))))
        .isEqualTo("reminder48hSent");
  }

  @Test
  void what_a_guarantee_made_needless_does_not_come_up_again() {
    Instant at = start(Duration.ofDays(2));
    Appointment passedOver =
        Reminding.remind(scheduled(), Optional.of(client(Guarantee.GREEN)), at).after();

    assertThat(said(passedOver, client(Guarantee.NONE), at.plusSeconds(60))).isEmpty();
    assertThat(Reminding.nextAt(passedOver)).isEmpty();
  }

  /// It was taken at five in the morning, so that the days are over in the night.
  @ParameterizedTest
  @CsvSource({
    "false, 74, ''",
    "false, 75, firstRdvReminderSent",
    "false, 171, firstRdvReminderSent firstRdvAdminEscalatedSent",
    "true, 11, ''",
    "true, 12, takeChargeSlaAlertSent",
    "true, 75, firstRdvReminderSent takeChargeSlaAlertSent",
  })
  void whoever_took_a_request_is_reminded_to_set_a_date(boolean urgent, int hours, String flags) {
    Appointment matched = urgent ? urgent() : Stand.MATCHED.appointment();

    assertThat(said(matched, EARLIER.plus(Duration.ofHours(hours)))).isEqualTo(flags);
  }

  @ParameterizedTest
  @EnumSource(
      value = Stand.class,
      mode = EnumSource.Mode.EXCLUDE,
      names = {"MATCHED", "SCHEDULED"})
  void nothing_is_said_of_what_has_neither_taker_nor_date_or_is_over(Stand stand) {
    assertThat(Reminding.nextAt(stand.appointment())).isEmpty();
    assertThat(said(stand.appointment(), SLOT.start())).isEmpty();
  }

  @Test
  void the_next_is_the_earliest_that_was_not_said() {
    Appointment one =
        Reminding.remind(scheduled(), Optional.empty(), FIRST_DATE.plus(Duration.ofDays(1)))
            .after();

    assertThat(Reminding.nextAt(scheduled())).contains(FIRST_DATE.plus(Duration.ofDays(1)));
    assertThat(Reminding.nextAt(one)).contains(FIRST_DATE.plus(Duration.ofDays(2)));
  }

  private static Instant start(Duration before) {
    return SLOT.start().minus(before);
  }

  private static String said(Appointment appointment, Instant now) {
    return said(appointment, null, now);
  }

  private static String said(Appointment appointment, @Nullable Person client, Instant now) {
    Change change = Reminding.remind(appointment, Optional.ofNullable(client), now);
    return String.join(
        " ",
        Told.by(change).stream().map(ReminderDue.class::cast).map(ReminderDue::reminder).toList());
  }

  /// Has its date since the tenth of May.
  private static Appointment scheduled() {
    Appointment appointment = Stand.SCHEDULED.appointment();
    return appointment.in(appointment.state(), appointment.milestones().scheduled(FIRST_DATE));
  }

  private static Appointment urgent() {
    Appointment it = Stand.MATCHED.appointment();
    ServiceRequest request = it.request();
    return new Appointment(
        it.id(),
        it.client(),
        new ServiceRequest(
            request.beneficiary(),
            request.therapyType(),
            request.modality(),
            request.needs(),
            request.motifs(),
            request.notes(),
            request.preferredAvailability(),
            true,
            false),
        new State.Matched(PRO, EARLIER, null),
        it.search(),
        it.meeting(),
        it.payment(),
        it.minutes(),
        it.milestones(),
        List.of(),
        it.sequence(),
        it.entry());
  }

  private static Person client(Guarantee guarantee) {
    return new Person(
        Given.CLIENT,
        1,
        Role.CLIENT,
        AccountStatus.ACTIVE,
        "fr",
        new Person.Contact("Zoé", "Roy", "zoe@exemple.ca", null, null),
        null,
        null,
        null,
        true,
        guarantee);
  }
}
