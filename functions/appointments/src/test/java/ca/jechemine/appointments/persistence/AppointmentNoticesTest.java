package ca.jechemine.appointments.persistence;

import static ca.jechemine.appointments.domain.Situation.CLIENT;
import static ca.jechemine.appointments.domain.Situation.ID;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.ActivationStatus;
import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.Beneficiary;
import ca.jechemine.appointments.domain.CallingOff;
import ca.jechemine.appointments.domain.Change;
import ca.jechemine.appointments.domain.Forgetting;
import ca.jechemine.appointments.domain.Party;
import ca.jechemine.appointments.domain.Payment;
import ca.jechemine.appointments.domain.PaymentMethod;
import ca.jechemine.appointments.domain.PaymentStatus;
import ca.jechemine.appointments.domain.ReferrerType;
import ca.jechemine.appointments.domain.Relationship;
import ca.jechemine.appointments.domain.ServiceRequest;
import ca.jechemine.appointments.domain.Settlement;
import ca.jechemine.appointments.domain.Settling;
import ca.jechemine.appointments.domain.Situation;
import ca.jechemine.contracts.AppointmentEvent.AppointmentChanged;
import ca.jechemine.contracts.AppointmentNotice;
import ca.jechemine.contracts.AppointmentNotice.ServiceRequested;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppointmentNoticesTest {

  /// Late in the evening of 15 June in Toronto, where the next day has begun in UTC.
  private static final Instant EVENING = Instant.parse("2026-06-16T02:00:00Z");

  /// Contract 20 §6, contract 40 §3.3.
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "2012-06-16, leo@exemple.ca, SENT_TO_REQUESTER, true, false",
        "2012-06-15, leo@exemple.ca, SENT_TO_REQUESTER, true, true",
        "2012-06-15, -, SENT_TO_REQUESTER, true, false",
        "2008-06-16, leo@exemple.ca, SENT_TO_REQUESTER, true, true",
        "2008-06-15, leo@exemple.ca, PENDING_ADMIN, false, true",
        "1960-01-01, leo@exemple.ca, SENT_TO_REQUESTER, false, true",
        "-, leo@exemple.ca, PENDING_ADMIN, false, true",
        "-, leo@exemple.ca, SENT_TO_REQUESTER, false, false"
      })
  void whoever_is_fourteen_and_has_an_address_is_written_to_themself(
      @Nullable LocalDate birth,
      @Nullable String address,
      ActivationStatus activation,
      boolean isMinor,
      boolean isAddressee) {
    Beneficiary.LovedOne leo =
        new Beneficiary.LovedOne(
            "Léo", "Roy", Relationship.OTHER, birth, null, address, null, activation);

    AppointmentNotice.Beneficiary told = told(leo);

    assertThat(told.isMinor()).isEqualTo(isMinor);
    assertThat(told.isAddressee()).isEqualTo(isAddressee);
    assertThat(told.activation()).isEqualTo(activation.code());
  }

  @Test
  void every_change_tells_the_letter_of_referral_until_it_is_forgotten() {
    Appointment referred =
        asked(
            new Beneficiary.Patient(
                new Beneficiary.Referrer(ReferrerType.DOCTOR, "Dre Cyr", null, null, null),
                new Beneficiary.Referred("Max", "Côté", null, null, null),
                new Beneficiary.Letter("0000000000000000000000f1", "letter.pdf")));

    assertThat(letter(Change.first(referred))).isEqualTo("0000000000000000000000f1");
    assertThat(letter(Change.none(referred))).isEqualTo("0000000000000000000000f1");
    assertThat(letter(Forgetting.of(referred, EVENING))).isNull();
    assertThat(letter(Change.first(asked(new Beneficiary.Self())))).isNull();
  }

  @Test
  void what_the_payments_domain_told_is_told_on_unless_nothing_came_of_it() {
    Appointment before = asked(new Beneficiary.Self());
    Change paid = Settling.told(before, paid(before, 1), false);

    AppointmentChanged told =
        (AppointmentChanged) AppointmentNotices.of(paid, 2, EVENING).getFirst();
    assertThat(Objects.requireNonNull(told.about()).payment().status()).isEqualTo("paid");
    assertThat(
            AppointmentNotices.of(Settling.told(paid.after(), paid(before, 3), false), 3, EVENING))
        .isEmpty();
  }

  /// Contract 30 §1.3: a payment that is under way is called off at Stripe.
  @ParameterizedTest
  @CsvSource({
    "PENDING, cancelled",
    "PROCESSING, cancelled",
    "FAILED, cancelled",
    "PAID, paid",
    "PARTIALLY_REFUNDED, partially_refunded"
  })
  void defect_not_repeated_whoever_takes_the_money_hears_that_nothing_is_owed(
      PaymentStatus status, String told) {
    Appointment paying = Situation.paying(Situation.in(Situation.scheduled(Situation.ZOE)), status);
    Change change =
        CallingOff.cancel(
            paying, new CallingOff.Actor(Party.PROFESSIONAL, Situation.ZOE), null, Situation.NOW);

    AppointmentChanged changed =
        (AppointmentChanged) AppointmentNotices.of(change, 2, EVENING).getFirst();
    assertThat(Objects.requireNonNull(changed.about()).payment().status()).isEqualTo(told);
  }

  private static Payment paid(Appointment appointment, long version) {
    return new Payment(
        appointment.payment().shares(),
        null,
        PaymentStatus.PAID,
        PaymentMethod.CARD,
        EVENING,
        null,
        null,
        null,
        null,
        new Settlement(version, true, null, false, null, null));
  }

  private static @Nullable String letter(Change change) {
    return ((AppointmentChanged) AppointmentNotices.of(change, 1, EVENING).getFirst())
        .referralFileId();
  }

  private static Appointment asked(Beneficiary whom) {
    ServiceRequest usual = Situation.request();
    return Situation.asked(
        ID,
        CLIENT,
        new ServiceRequest(
            whom,
            usual.therapyType(),
            usual.modality(),
            usual.needs(),
            usual.motifs(),
            usual.notes(),
            usual.preferredAvailability(),
            false,
            false),
        EVENING);
  }

  private static AppointmentNotice.Beneficiary told(Beneficiary whom) {
    Appointment asked = asked(whom);
    Change change = Change.first(asked, about -> new ServiceRequested(about, false, EVENING));
    ServiceRequested event =
        AppointmentNotices.of(change, 1, EVENING).stream()
            .filter(ServiceRequested.class::isInstance)
            .map(ServiceRequested.class::cast)
            .findFirst()
            .orElseThrow();
    return Objects.requireNonNull(event.about().lovedOne());
  }
}
