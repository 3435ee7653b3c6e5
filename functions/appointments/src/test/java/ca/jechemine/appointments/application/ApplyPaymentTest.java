package ca.jechemine.appointments.application;

import static ca.jechemine.appointments.domain.Situation.BEFORE;
import static ca.jechemine.appointments.domain.Situation.CLIENT;
import static ca.jechemine.appointments.domain.Situation.ID;
import static ca.jechemine.appointments.domain.Situation.NOW;
import static ca.jechemine.appointments.domain.Situation.SHARES;
import static ca.jechemine.appointments.domain.Situation.ZOE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.Change;
import ca.jechemine.appointments.domain.InMemoryAppointments;
import ca.jechemine.appointments.domain.Nobody;
import ca.jechemine.appointments.domain.Payment;
import ca.jechemine.appointments.domain.PaymentMethod;
import ca.jechemine.appointments.domain.PaymentStatus;
import ca.jechemine.appointments.domain.Settlement;
import ca.jechemine.appointments.domain.Situation;
import ca.jechemine.appointments.domain.schedule.InMemoryDaySheets;
import ca.jechemine.contracts.PaymentEvent.PaymentChanged;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.testkit.MovableClock;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ApplyPaymentTest {

  private final MovableClock clock = new MovableClock(NOW);
  private final InMemoryAppointments appointments =
      new InMemoryAppointments(new InMemoryDaySheets(), clock);
  private final ApplyPayment apply =
      new ApplyPayment(new Decisions(appointments, new Nobody(), clock));

  @Test
  void everything_that_is_told_is_kept() {
    keep();

    apply.apply(told(4, "partially_refunded"));

    assertThat(kept().payment())
        .isEqualTo(
            new Payment(
                SHARES,
                new Money(130_00),
                PaymentStatus.PARTIALLY_REFUNDED,
                PaymentMethod.MANUAL,
                BEFORE,
                NOW,
                new Money(20_00),
                NOW.plusSeconds(1),
                "INT-B3B3-F1F1F1",
                new Settlement(
                    4, true, "CHARGE_FAILED", true, "JC-2026-000012", NOW.plusSeconds(2))));
    assertThat(kept().milestones().awaitsGuarantee()).isTrue();
  }

  @Test
  void twice_or_in_whatever_order_it_ends_alike() {
    keep();

    apply.apply(told(4, "paid"));
    Appointment paid = kept();
    int changes = appointments.changes().size();
    apply.apply(told(3, "processing"));
    apply.apply(told(4, "paid"));

    assertThat(kept()).isEqualTo(paid);
    assertThat(appointments.changes()).as("nothing is written").hasSize(changes);
  }

  @Test
  void money_of_no_appointment_is_not_passed_over() {
    assertThatThrownBy(() -> apply.apply(told(1, "paid"))).isInstanceOf(Refusal.NotFound.class);
  }

  private void keep() {
    appointments.save(0, Change.first(Situation.in(Situation.scheduled(ZOE))), Optional.empty());
  }

  private Appointment kept() {
    return appointments.find(ID).orElseThrow().value();
  }

  private static PaymentChanged told(long version, String status) {
    return new PaymentChanged(
        ID.value(),
        version,
        CLIENT.value(),
        ZOE.value(),
        SHARES.price().cents(),
        SHARES.platformFee().cents(),
        SHARES.professionalPayout().cents(),
        130_00L,
        status,
        "manual",
        BEFORE,
        NOW,
        20_00,
        NOW.plusSeconds(1),
        "INT-B3B3-F1F1F1",
        "JC-2026-000012",
        true,
        true,
        "CHARGE_FAILED",
        true,
        NOW.plusSeconds(2),
        NOW);
  }
}
