package ca.jechemine.appointments.domain;

import static ca.jechemine.appointments.domain.Given.NOW;
import static ca.jechemine.appointments.domain.Given.PRO;
import static ca.jechemine.appointments.domain.Given.SLOT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.appointments.domain.Invoicing.Billed;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.contracts.AppointmentNotice.SessionClosed;
import ca.jechemine.kernel.Money;
import java.time.LocalTime;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

class InvoicingTest {

  @ParameterizedTest
  @EnumSource(
      value = Stand.class,
      names = {"SCHEDULED", "ONGOING", "COMPLETED", "NO_SHOW"})
  void what_has_a_date_was_held_then(Stand stand) {
    Appointment before = stand.appointment();

    Change change = Invoicing.of(before, billed(before));

    assertThat(change.after().state())
        .isInstanceOfSatisfying(
            State.Completed.class,
            it -> {
              assertThat(it.at()).isEqualTo(SLOT);
              assertThat(it.assignee()).isEqualTo(PRO);
            });
    assertThat(change.after().claim()).isEqualTo(before.claim());
    SessionClosed told = Told.one(change, SessionClosed.class);
    assertThat(told.outcome()).isEqualTo("completed");
    assertThat(told.isBilled()).isTrue();
  }

  @Test
  void what_was_called_off_meanwhile_stays_so() {
    Appointment off = Stand.CANCELLED.appointment();

    assertThat(Invoicing.of(off, billed(off)).isReal()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(
      value = Stand.class,
      mode = Mode.INCLUDE,
      names = {"MATCHED", "POOLED", "UNROUTED"})
  void what_never_had_a_date_is_for_a_person_to_look_at(Stand stand) {
    Appointment before = stand.appointment();

    assertThatThrownBy(() -> Invoicing.of(before, billed(before)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void one_that_is_made_takes_no_time_and_is_made_once() {
    Billed billed = billed(Stand.SCHEDULED.appointment());

    Appointment made = Invoicing.first(billed).after();

    assertThat(made.claim()).isEmpty();
    assertThat(made.state().slot()).contains(billed.slot());
    assertThat(made.payment()).isEqualTo(billed.payment());
    assertThat(Invoicing.of(made, billed).isReal()).isFalse();
  }

  @Test
  void billed_again_it_says_anew_what_it_was_and_still_takes_no_time() {
    Billed billed = billed(Stand.SCHEDULED.appointment());
    Appointment made = Invoicing.first(billed).after();
    Billed again =
        new Billed(
            billed.id(),
            billed.client(),
            billed.professional(),
            billed.slot(),
            billed.modality(),
            billed.therapyType(),
            SessionActNature.EVALUATION,
            null,
            billed.payment(),
            NOW.plusSeconds(60));

    Appointment after = Invoicing.of(made, again).after();

    assertThat(after.claim()).isEmpty();
    assertThat(after.state())
        .isInstanceOfSatisfying(
            State.Completed.class,
            it ->
                assertThat(Optional.ofNullable(it.closure()).flatMap(Closure::actNature))
                    .contains(SessionActNature.EVALUATION));
    assertThat(Invoicing.of(after, billed).isReal()).isFalse();
  }

  private static Billed billed(Appointment appointment) {
    return new Billed(
        appointment.id(),
        appointment.client(),
        PRO,
        new Slot(SLOT.date(), LocalTime.NOON, 60),
        Modality.BOTH,
        TherapyType.SOLO,
        SessionActNature.TREATMENT,
        null,
        Payment.pending(Prices.DEFAULT.shares(new Money(90_00)), PaymentMethod.TRANSFER),
        NOW);
  }
}
