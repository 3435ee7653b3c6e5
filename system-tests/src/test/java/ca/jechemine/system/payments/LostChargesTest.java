package ca.jechemine.system.payments;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.PaymentNotice.PaymentFailed;
import ca.jechemine.kernel.UserId;
import ca.jechemine.local.stripe.StripeFault;
import ca.jechemine.local.stripe.StripeFaults;
import ca.jechemine.payments.domain.stripe.MethodType;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// P8 of charges in the payer's absence: Stripe made one, nobody heard of it, neither by its answer
/// nor by its word, and Stripe has forgotten the idempotency key when it is asked again.
class LostChargesTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final int FOR_EVER = Integer.MAX_VALUE;

  private final Till till = new Till(CLOUD);
  private final UserId client = till.client();

  @AfterEach
  void stripe_is_as_ever() {
    CLOUD.cloud().stripe().faults().up();
    CLOUD.cloud().stripe().webhooks().normal();
  }

  @Test
  void P8_a_card_is_charged_once_although_the_key_is_forgotten() throws Exception {
    CLOUD.settle();
    till.saveCard(client);

    String session = heldUnheard();
    assertThat(till.atStripe(session)).containsExactly("succeeded");
    assertThat(till.payment(session).state().code()).isEqualTo("pending");
    stripeComesBack();

    assertThat(till.atStripe(session)).containsExactly("succeeded");
    assertThat(till.payment(session).state().code()).isEqualTo("paid");
  }

  @Test
  void P8_an_account_is_debited_once_although_the_key_is_forgotten() throws Exception {
    CLOUD.settle();
    till.save(client, MethodType.ACSS_DEBIT, "pm_acssDebit_success");

    String session = heldUnheard();
    stripeComesBack();

    assertThat(till.atStripe(session)).hasSize(1);
    CLOUD.cloud().stripe().settlePad();
    CLOUD.settle();
    assertThat(till.payment(session).state().code()).isEqualTo("paid");
  }

  @Test
  void a_refusal_that_nobody_heard_is_told_with_its_reason() throws Exception {
    CLOUD.settle();
    till.saveCard(client);
    CLOUD.cloud().stripe().declineNext("lost_card");

    String session = heldUnheard();
    stripeComesBack();

    assertThat(till.atStripe(session)).hasSize(1).doesNotContain("succeeded");
    assertThat(till.told(session, PaymentFailed.class))
        .singleElement()
        .satisfies(it -> assertThat(it.reason()).isEqualTo("lost_card"));
  }

  /// Stripe makes the charge; no answer to it arrives, and no event.
  private String heldUnheard() {
    StripeFaults faults = CLOUD.cloud().stripe().faults();
    faults.next(1, "payment_intents.create", new StripeFault.FailedAfter(503));
    faults.next(FOR_EVER, "payment_intents.create", StripeFault.failure());
    faults.next(FOR_EVER, "events.list", StripeFault.failure());
    CLOUD.cloud().stripe().webhooks().lose(FOR_EVER);
    return till.held(client);
  }

  private void stripeComesBack() throws InterruptedException {
    CLOUD.cloud().advance(Duration.ofHours(25));
    CLOUD.settle();
    CLOUD.cloud().stripe().faults().up();
    CLOUD.cloud().stripe().webhooks().normal();
    till.pass(Duration.ofHours(1));
  }
}
