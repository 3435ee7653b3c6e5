package ca.jechemine.appointments.domain;

import static ca.jechemine.appointments.domain.Given.CLIENT;
import static ca.jechemine.appointments.domain.Given.COLLEAGUE;
import static ca.jechemine.appointments.domain.Given.NOW;
import static ca.jechemine.appointments.domain.Given.PRO;
import static ca.jechemine.appointments.domain.Given.SLOT;
import static ca.jechemine.appointments.domain.Told.refused;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.contracts.AppointmentNotice;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Money;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class FollowUpTest {

  private static final AppointmentId ID = new AppointmentId("0000000000000000000000a1");
  private static final Prices.Shares OWN = Prices.DEFAULT.shares(new Money(95_00));

  @Test
  void defect_not_repeated_what_a_professional_enters_has_all_that_is_kept_of_a_first_date() {
    Change change = booked(SLOT, NOW);
    Appointment after = change.after();

    assertThat(after.state()).isEqualTo(new State.Scheduled(PRO, NOW, SLOT));
    assertThat(after.state().routingStatus()).isEqualTo(RoutingStatus.ACCEPTED);
    assertThat(after.milestones().firstScheduledAt()).isEqualTo(NOW);
    assertThat(after.milestones().awaitsGuarantee()).isTrue();
    assertThat(after.payment()).isEqualTo(Payment.pending(OWN, PaymentMethod.CARD));
    assertThat(after.claim()).contains(new Appointment.Claim(PRO, SLOT));
    assertThat(Told.one(change, AppointmentNotice.AppointmentBooked.class).by())
        .isEqualTo("professional");
    assertThat(change.guests()).isEmpty();
  }

  @Test
  void a_session_that_is_asked_for_is_kept_free_and_offered_to_that_professional_alone() {
    Appointment last = Stand.COMPLETED.appointment();

    Change change = asked(last, SLOT, NOW);
    Appointment after = change.after();

    assertThat(after.client()).isEqualTo(CLIENT);
    assertThat(after.state())
        .isEqualTo(new State.Proposed(List.of(PRO), NOW, NOW.plus(Routing.ANSWER_WITHIN), SLOT));
    assertThat(after.claim()).contains(new Appointment.Claim(PRO, SLOT));
    assertThat(after.request().needs()).isEqualTo(last.request().needs());
    assertThat(after.request().motifs()).isEqualTo(last.request().motifs());
    assertThat(after.request().therapyType()).isEqualTo(last.request().therapyType());
    assertThat(after.request().notes()).isEqualTo("Comme la dernière fois.");
    assertThat(after.meeting()).isEqualTo(Meeting.by(Modality.PHONE));
    assertThat(after.payment().shares()).isEqualTo(OWN);
    assertThat(after.milestones()).isEqualTo(Milestones.begun(NOW));
    assertThat(Told.one(change, AppointmentNotice.ProposalCreated.class).proposedTo())
        .containsExactly(PRO.value());
  }

  @Test
  void a_letter_of_referral_stays_with_the_appointment_that_it_came_with() {
    Beneficiary.Patient patient =
        new Beneficiary.Patient(
            new Beneficiary.Referrer(ReferrerType.DOCTOR, "Dre Cyr", null, null, null),
            new Beneficiary.Referred("Max", "Côté", null, null, null),
            new Beneficiary.Letter("0000000000000000000000f1", "letter.pdf"));
    ServiceRequest usual = Situation.request();
    Appointment last =
        Situation.asked(
            ID,
            CLIENT,
            new ServiceRequest(
                patient,
                usual.therapyType(),
                usual.modality(),
                usual.needs(),
                usual.motifs(),
                null,
                List.of(),
                false,
                false),
            NOW);

    Appointment after = asked(last, SLOT, NOW).after();

    assertThat(last.letter()).isPresent();
    assertThat(after.letter()).isEmpty();
    assertThat(after.request().beneficiary())
        .isEqualTo(new Beneficiary.Patient(patient.referrer(), patient.referred(), null));
  }

  @Test
  void neither_begins_in_the_past_or_now() {
    refused("IN_THE_PAST", () -> booked(SLOT, SLOT.start()));
    refused("IN_THE_PAST", () -> asked(Stand.COMPLETED.appointment(), SLOT, SLOT.start()));
  }

  @ParameterizedTest
  @EnumSource
  void a_professional_is_the_clients_own_by_what_is_planned_being_held_or_was_held(Stand stand) {
    boolean isTheirs =
        stand == Stand.SCHEDULED || stand == Stand.ONGOING || stand == Stand.COMPLETED;

    assertThat(FollowUp.withCurrentProfessional(List.of(stand.appointment())).isPresent())
        .isEqualTo(isTheirs);
  }

  @Test
  void of_several_it_is_the_one_that_was_changed_last() {
    Appointment planned = Stand.SCHEDULED.appointment();
    Appointment changedLater =
        planned.in(new State.Scheduled(COLLEAGUE, NOW, SLOT), NOW.plusSeconds(1));
    Appointment cancelledLast =
        planned.in(
            new State.Cancelled(new Cancellation(Party.CLIENT, NOW, null), planned.state(), null),
            NOW.plusSeconds(2));

    assertThat(FollowUp.withCurrentProfessional(List.of(changedLater, planned, cancelledLast)))
        .contains(changedLater);
    assertThat(FollowUp.withCurrentProfessional(List.of())).isEmpty();
  }

  private static Change booked(Slot slot, Instant now) {
    return FollowUp.booked(
        ID,
        CLIENT,
        Stand.SCHEDULED.appointment().request(),
        new State.Scheduled(PRO, now, slot),
        Meeting.by(Modality.VIDEO),
        Payment.pending(OWN, PaymentMethod.CARD),
        Party.PROFESSIONAL,
        now);
  }

  private static Change asked(Appointment last, Slot slot, Instant now) {
    return FollowUp.asked(
        ID,
        last,
        new Professional(
            PRO,
            1,
            AccountStatus.ACTIVE,
            "Zoé Roy",
            "fr",
            null,
            new Prices.Own(new Money(95_00), null, null),
            List.of()),
        new FollowUp.Wanted(slot, Modality.PHONE, "Comme la dernière fois."),
        Prices.DEFAULT,
        now);
  }
}
