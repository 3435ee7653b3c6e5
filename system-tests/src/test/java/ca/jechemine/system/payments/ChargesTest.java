package ca.jechemine.system.payments;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.PaymentMethod;
import ca.jechemine.contracts.PaymentEvent.PaymentChanged;
import ca.jechemine.contracts.PaymentNotice.InvoiceIssued;
import ca.jechemine.contracts.PaymentNotice.InvoiceReminded;
import ca.jechemine.contracts.PaymentNotice.PaymentFailed;
import ca.jechemine.contracts.PaymentNotice.PaymentOverdue;
import ca.jechemine.contracts.PaymentNotice.UnpaidSessionNoticed;
import ca.jechemine.kernel.UserId;
import ca.jechemine.local.stripe.StripeRequest;
import ca.jechemine.payments.domain.stripe.MethodType;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The charge after a session, and what follows when there is none (contract 30 §5, §7).
class ChargesTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final Till till = new Till(CLOUD);
  private final UserId client = till.client();

  private String state(String session) {
    return till.payment(session).state().code();
  }

  private void isKnown() {
    CLOUD.settle();
  }

  @Test
  void a_saved_card_is_charged_when_the_session_is_closed() {
    isKnown();
    till.saveCard(client);

    String session = till.held(client);

    assertThat(state(session)).isEqualTo("paid");
    assertThat(till.atStripe(session)).containsExactly("succeeded");
    assertThat(till.told(session, InvoiceIssued.class)).isEmpty();
    Answer shown = till.as(client).get("/api/appointments/" + session);
    assertThat(shown.json().at("/payment/status").asText()).isEqualTo("paid");
  }

  @Test
  void defect_not_repeated_a_debit_under_way_was_a_failure_and_was_debited_again() {
    isKnown();
    till.save(client, MethodType.ACSS_DEBIT, "pm_acssDebit_success");

    String session = till.held(client);
    assertThat(state(session)).isEqualTo("processing");
    assertThat(till.begin(client, session).code()).isEqualTo("PAYMENT_UNDER_WAY");

    CLOUD.cloud().stripe().settlePad();
    CLOUD.settle();
    assertThat(state(session)).isEqualTo("paid");
    assertThat(till.payment(session).method().code()).isEqualTo("direct_debit");
    assertThat(till.atStripe(session)).containsExactly("succeeded");
  }

  @Test
  void a_charge_that_is_declined_is_told_and_made_again_the_next_day() throws Exception {
    isKnown();
    till.saveCard(client);
    CLOUD.cloud().stripe().declineNext("insufficient_funds");

    String session = till.held(client);
    assertThat(state(session)).isEqualTo("failed");
    assertThat(till.told(session, PaymentFailed.class))
        .singleElement()
        .satisfies(it -> assertThat(it.reason()).isEqualTo("insufficient_funds"));

    till.pass(Duration.ofHours(38)); // a day, and past a night
    assertThat(state(session)).isEqualTo("paid");
    assertThat(till.atStripe(session)).containsExactly("succeeded", "canceled");
    assertThat(till.told(session, PaymentFailed.class)).hasSize(1);
  }

  @Test
  void what_its_holder_must_confirm_is_left_to_the_holder() {
    isKnown();
    till.save(client, MethodType.CARD, "pm_card_authenticationRequired");

    String session = till.held(client);

    assertThat(till.told(session, PaymentChanged.class).getLast().lastError())
        .isEqualTo("PAYMENT_REQUIRES_ACTION");
    assertThat(till.payment(session).dunning().charge()).isEmpty();

    Answer begun = till.begin(client, session);
    JsonNode confirmed = till.confirm(begun, "pm_card_authenticationRequired");
    assertThat(confirmed.path("status").asText()).isEqualTo("requires_action");
    CLOUD.cloud().stripe().authenticate(begun.text("paymentIntentId"), true);
    CLOUD.settle();
    assertThat(state(session)).isEqualTo("paid");
  }

  @Test
  void defect_not_repeated_a_double_click_on_closing_charged_twice() {
    UserId professional = till.professional();
    String session = till.ongoing(client, professional);
    isKnown();
    till.saveCard(client);
    CLOUD.cloud().stripe().clearRequests();

    AtOnce.times(
        8,
        () ->
            till.as(professional)
                .post(
                    "/api/appointments/" + session + "/complete-session",
                    "{\"sessionActNature\":\"treatment\",\"sessionOutcome\":\"completed\"}"));
    CLOUD.settle();

    assertThat(state(session)).isEqualTo("paid");
    assertThat(till.atStripe(session)).containsExactly("succeeded");
    List<StripeRequest> charges = CLOUD.cloud().stripe().requests("payment_intents.create");
    assertThat(charges).hasSize(1);
  }

  @Test
  void nobody_to_charge_is_asked_reminded_twice_and_overdue_after_two_days() throws Exception {
    isKnown();
    String session = till.held(client);

    assertThat(till.told(session, InvoiceIssued.class))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.amountCents()).isEqualTo(120_00);
          assertThat(it.invoiceNumber()).matches("JC-\\d{4}-\\d{6}");
          assertThat(it.payToken()).matches("[0-9a-f]{64}");
        });
    assertThat(till.told(session, PaymentChanged.class).getLast().lastError())
        .isEqualTo("MISSING_BILLING_PROFILE");

    till.pass(Duration.ofDays(5));

    assertThat(till.told(session, InvoiceReminded.class))
        .extracting(InvoiceReminded::number)
        .containsExactly(1, 2);
    assertThat(till.told(session, UnpaidSessionNoticed.class)).hasSize(1);
    assertThat(till.told(session, PaymentOverdue.class)).hasSize(1);
    assertThat(state(session)).isEqualTo("overdue");
    till.confirm(till.begin(client, session), "pm_card_visa");
    CLOUD.settle();
    assertThat(state(session)).isEqualTo("paid");
  }

  @Test
  void a_transfer_is_asked_for_and_not_charged() {
    UserId professional = till.professional();
    String session = till.ongoing(client, professional, PaymentMethod.TRANSFER);
    isKnown();
    till.saveCard(client);

    till.close(session, professional);

    assertThat(till.told(session, InvoiceIssued.class)).hasSize(1);
    assertThat(till.payment(session).invoice().transferDueAt()).isNotNull();
    assertThat(till.atStripe(session)).isEmpty();
  }

  @Test
  void while_stripe_is_down_nothing_is_charged_and_once_it_is_back_it_is_once() throws Exception {
    isKnown();
    till.saveCard(client);
    CLOUD.cloud().stripe().faults().down();
    String session = till.held(client);
    assertThat(state(session)).isEqualTo("pending");
    assertThat(till.begin(client, session).status()).isIn(409, 502);

    CLOUD.cloud().stripe().faults().up();
    till.pass(Duration.ofHours(1));

    assertThat(state(session)).isEqualTo("paid");
    assertThat(till.atStripe(session)).containsExactly("succeeded");
  }
}
