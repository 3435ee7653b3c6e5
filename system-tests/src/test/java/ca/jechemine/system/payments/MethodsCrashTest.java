package ca.jechemine.system.payments;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.Means;
import ca.jechemine.payments.domain.Wallet.Guarantee;
import ca.jechemine.payments.domain.stripe.PaymentMethodId;
import ca.jechemine.system.promises.Crash;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.RunningCloud;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// P4 of methods of payment: the function dies before its first call and after each, of DynamoDB
/// and of Stripe, and nobody asks again. What Stripe tells of it finishes what was begun.
class MethodsCrashTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String METHODS = "/api/payments/payment-methods";
  private static final String SETUP = "/api/payments/appointment-setup";

  private final Payers payers = new Payers(CLOUD);

  @Test
  void P4_wherever_saving_a_method_dies_it_vouches_for_its_holder() {
    eachDeath(
        "SavePaymentMethod",
        death -> {
          UserId client = payers.client();
          String appointment = payers.scheduled(client);
          Api api = payers.as(client);
          CLOUD.cloud().stripe().webhooks().hold();
          String card = confirmed(api.post("/api/payments/setup-intent", "{}"));
          death.run();
          payers.dare(
              client, "POST", METHODS, "{\"paymentMethodId\":\"%s\"}".formatted(card), card);
          CLOUD.cloud().stripe().webhooks().release();
          CLOUD.settle();

          isKept(client, appointment, card);
        });
  }

  @Test
  void P4_wherever_completing_a_setup_dies_the_appointment_has_its_method() {
    eachDeath(
        "CompleteAppointmentSetup",
        death -> {
          UserId client = payers.client();
          String appointment = payers.scheduled(client);
          Api api = payers.as(client);
          CLOUD.cloud().stripe().webhooks().hold();
          Answer setup = api.post(SETUP, "{\"appointmentId\":\"%s\"}".formatted(appointment));
          String card = confirmed(setup);
          death.run();
          payers.dare(
              client,
              "POST",
              SETUP + "/complete",
              "{\"appointmentId\":\"%s\",\"setupIntentId\":\"%s\"}"
                  .formatted(appointment, setup.text("setupIntentId")),
              card);
          CLOUD.cloud().stripe().webhooks().release();
          CLOUD.settle();

          isKept(client, appointment, card);
        });
  }

  @Test
  void P4_wherever_taking_a_method_away_dies_it_is_kept_nowhere_or_everywhere() {
    eachDeath(
        "DetachPaymentMethod",
        death -> {
          UserId client = payers.client();
          String appointment = payers.scheduled(client);
          String card = payers.savedCard(client);
          death.run();
          payers.dare(client, "DELETE", METHODS + "?paymentMethodId=" + card, "", card);
          CLOUD.settle();

          boolean isThere = payers.as(client).get(METHODS).body().contains(card);
          if (isThere) {
            isKept(client, appointment, card);
          } else {
            assertThat(payers.wallet(client).guarantee()).isEqualTo(Guarantee.NONE);
            assertThat(payers.payment(appointment).means()).isEqualTo(Means.AWAITED);
          }
        });
  }

  @Test
  void P4_wherever_beginning_a_setup_dies_there_is_one_customer_at_most() {
    eachDeath(
        "CreateSetupIntent",
        death -> {
          UserId client = payers.client();
          death.run();
          if (begin(client) >= 500) {
            assertThat(begin(client)).isEqualTo(200);
          }

          assertThat(CLOUD.cloud().stripe().objects("customer"))
              .filteredOn(it -> it.at("/metadata/userId").asText().equals(client.value()))
              .hasSize(1);
          assertThat(payers.wallet(client).atStripe()).isPresent();
        });
  }

  @Test
  void P4_wherever_a_webhook_is_acted_upon_and_dies_it_is_acted_upon_once() {
    eachDeath(
        "SettleStripeEvent",
        death -> {
          UserId client = payers.client();
          String appointment = payers.scheduled(client);
          String secret =
              payers.as(client).post("/api/payments/setup-intent", "{}").text("clientSecret");
          death.run();
          String card = payers.confirm(secret, "pm_card_visa").path("payment_method").asText();
          CLOUD.settle();

          isKept(client, appointment, card);
          assertThat(payers.versions(appointment)).isEqualTo(2);
        });
  }

  @Test
  void P4_wherever_the_card_of_a_sign_up_is_linked_and_it_dies_it_is_linked() {
    eachDeath(
        "KnowPayers",
        death -> {
          UserId client = payers.client();
          String appointment = payers.scheduled(client);
          Answer setup =
              CLOUD
                  .api()
                  .post(
                      "/api/payments/guest-setup-intent",
                      "{\"email\":\"%s\",\"name\":\"Zoé\"}".formatted(payers.email(client)));
          String card = confirmed(setup);
          death.run();
          payers.welcome(client);

          isKept(client, appointment, card);
        });
  }

  private void isKept(UserId client, String appointment, String card) {
    assertThat(payers.wallet(client).guarantee()).isEqualTo(Guarantee.STRIPE);
    assertThat(payers.wallet(client).kept().orElseThrow().id().value()).isEqualTo(card);
    assertThat(payers.payment(appointment).means().saved()).isEqualTo(new PaymentMethodId(card));
  }

  /// Once without a death, to learn where it can be, then with each.
  private static void eachDeath(String function, Consumer<Runnable> story) {
    Crash.letStartAnew(CLOUD, function);
    CLOUD.cloud().invocations().clear();
    story.accept(() -> {});
    List<Crash> crashes = Crash.all(CLOUD, function);
    assertThat(crashes).hasSizeGreaterThan(4);
    crashes.forEach(crash -> story.accept(() -> crash.plan(CLOUD)));
  }

  private int begin(UserId client) {
    return payers.dare(client, "POST", "/api/payments/setup-intent", "{}", "encore");
  }

  private String confirmed(Answer setup) {
    return payers
        .confirm(setup.text("clientSecret"), "pm_card_visa")
        .path("payment_method")
        .asText();
  }
}
