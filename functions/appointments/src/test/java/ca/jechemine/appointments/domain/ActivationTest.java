package ca.jechemine.appointments.domain;

import static ca.jechemine.appointments.domain.Given.NOW;
import static ca.jechemine.appointments.domain.Told.refused;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AppointmentNotice;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ActivationTest {

  private static final String PARENT = "parent@exemple.ca";
  private static final String LOVED_ONE = "proche@exemple.ca";

  @ParameterizedTest
  @CsvSource({"REQUESTER, SENT_TO_REQUESTER, requester", "LOVED_ONE, SENT_TO_LOVED_ONE, loved-one"})
  void an_administrator_says_who_is_asked_and_whoever_mails_hears_of_it(
      Activation.Target target, ActivationStatus status, String code) {
    Appointment pending = pending(Stand.PROPOSED, LOVED_ONE);

    Change change = Activation.approve(pending, target, PARENT, NOW);

    assertThat(activation(change.after())).isEqualTo(status);
    assertThat(change.after().milestones().activationSentAt()).isEqualTo(NOW);
    assertThat(change.after().state()).as("matching does not wait").isEqualTo(pending.state());
    assertThat(Told.one(change, AppointmentNotice.ActivationApproved.class).target())
        .isEqualTo(code);
    refused("NOT_PENDING_ADMIN", () -> Activation.approve(change.after(), target, PARENT, NOW));
  }

  @ParameterizedTest
  @NullSource
  @ValueSource(strings = {"", " "})
  void defect_not_repeated_no_address_is_made_up(@Nullable String nothing) {
    Appointment withoutAddress = pending(Stand.UNROUTED, nothing);
    Appointment withAddress = pending(Stand.UNROUTED, LOVED_ONE);

    refused(
        "NO_ADDRESS",
        () -> Activation.approve(withoutAddress, Activation.Target.LOVED_ONE, PARENT, NOW));
    refused(
        "NO_ADDRESS",
        () -> Activation.approve(withAddress, Activation.Target.REQUESTER, nothing, NOW));
  }

  @ParameterizedTest
  @EnumSource(Activation.Target.class)
  void of_others_than_loved_ones_and_of_what_is_called_off_nothing_is_said(
      Activation.Target target) {
    refused(
        "NOT_FOR_A_LOVED_ONE",
        () -> Activation.approve(Stand.UNROUTED.appointment(), target, PARENT, NOW));
    refused(
        "NO_LONGER_PENDING",
        () -> Activation.approve(pending(Stand.CANCELLED, LOVED_ONE), target, PARENT, NOW));
  }

  private static ActivationStatus activation(Appointment appointment) {
    return ((Beneficiary.LovedOne) appointment.request().beneficiary()).activation();
  }

  private static Appointment pending(Stand stand, @Nullable String email) {
    Appointment it = stand.appointment();
    ServiceRequest asked = it.request();
    return new Appointment(
        it.id(),
        it.client(),
        new ServiceRequest(
            new Beneficiary.LovedOne(
                "Léo",
                "Roy",
                Relationship.of("spouse").orElseThrow(),
                null,
                null,
                email,
                null,
                ActivationStatus.PENDING_ADMIN),
            asked.therapyType(),
            asked.modality(),
            asked.needs(),
            asked.motifs(),
            asked.notes(),
            asked.preferredAvailability(),
            false,
            false),
        it.state(),
        it.search(),
        it.meeting(),
        it.payment(),
        it.minutes(),
        it.milestones(),
        it.reminded(),
        it.sequence(),
        it.entry());
  }
}
