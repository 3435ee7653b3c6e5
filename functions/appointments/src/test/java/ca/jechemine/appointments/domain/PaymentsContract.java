package ca.jechemine.appointments.domain;

import static ca.jechemine.appointments.domain.Situation.BEFORE;
import static ca.jechemine.appointments.domain.Situation.CLIENT;
import static ca.jechemine.appointments.domain.Situation.ID;
import static ca.jechemine.appointments.domain.Situation.NOW;
import static ca.jechemine.appointments.domain.Situation.SHARES;
import static ca.jechemine.appointments.domain.Situation.YAN;
import static ca.jechemine.appointments.domain.Situation.ZOE;
import static ca.jechemine.appointments.domain.Situation.id;
import static ca.jechemine.appointments.domain.Situation.matched;
import static ca.jechemine.appointments.domain.Situation.scheduled;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.Money;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/// What every keeper of appointments promises of their payments.
public abstract class PaymentsContract extends LettersContract {

  @Test
  void every_part_of_the_payment_is_found_again() {
    Payment payment =
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
            new Settlement(4, true, "CHARGE_FAILED", true, "JC-2026-000012", NOW.plusSeconds(2)),
            new CancellationTerms(3, Duration.ofDays(2), 5_00, 20_00));

    keep(Situation.in(scheduled(ZOE)).with(payment));

    assertThat(appointments().find(ID).orElseThrow().value().payment()).isEqualTo(payment);
  }

  /// Both domains give codes, and the payments domain keeps its own apart.
  @Test
  void a_code_that_was_told_is_taken_over_whosever_it_was_here() {
    Payment coded =
        new Payment(
            SHARES,
            null,
            PaymentStatus.PENDING,
            PaymentMethod.TRANSFER,
            null,
            null,
            null,
            null,
            "INT-B3B3-F1F1F1",
            new Settlement(2, false, null, false, null, null));

    for (int n = 1; n <= 2; n++) {
      keep(Situation.in(Situation.asked(id(n), CLIENT, Situation.request(), BEFORE), matched(YAN)));
      save(n, it -> Settling.told(it, coded, false));

      assertThat(appointments().find(id(n)).orElseThrow().value().payment()).isEqualTo(coded);
    }
  }
}
