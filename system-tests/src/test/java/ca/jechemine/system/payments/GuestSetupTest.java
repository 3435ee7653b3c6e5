package ca.jechemine.system.payments;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.Wallet.Guarantee;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// The card of somebody who is signing up (contract 30 §3), from outside.
class GuestSetupTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String SETUP = "/api/payments/guest-setup-intent";
  private static final String METHODS = "/api/payments/payment-methods";

  private final Payers payers = new Payers(CLOUD);

  @Test
  void defect_the_customer_is_a_new_one_each_time_and_shown_to_nobody() {
    UserId client = payers.client();
    payers.savedCard(client);
    String own = payers.wallet(client).atStripe().orElseThrow().value();

    Answer one = ask(payers.email(client));
    Answer other = ask(payers.email(client));

    assertThat(one.status()).as(one.body()).isEqualTo(200);
    assertThat(one.body()).doesNotContain("cus_");
    assertThat(customer(one)).isNotEqualTo(own).isNotEqualTo(customer(other));
  }

  @Test
  void whoever_signs_in_afterwards_and_names_the_card_has_it() {
    UserId client = payers.client();
    Answer setup = ask(payers.email(client).toUpperCase(Locale.ROOT));
    String card = confirmed(setup);

    Answer saved = payers.as(client).post(METHODS, named(card));
    CLOUD.settle();

    assertThat(saved.status()).as(saved.body()).isEqualTo(200);
    assertThat(payers.wallet(client).atStripe().orElseThrow().value()).isEqualTo(customer(setup));
    assertThat(payers.wallet(client).guarantee()).isEqualTo(Guarantee.STRIPE);
    assertThat(payers.as(client).get(METHODS).body()).contains(card);
  }

  @Test
  void whoever_proves_the_address_has_the_one_card_that_was_given_with_it() {
    UserId client = payers.client();
    ask(payers.email(client)); // and went away
    Answer setup = ask(payers.email(client));
    confirmed(setup);
    CLOUD.settle();
    assertThat(payers.wallet(client).guarantee()).isEqualTo(Guarantee.NONE);

    payers.welcome(client);

    assertThat(payers.wallet(client).atStripe().orElseThrow().value()).isEqualTo(customer(setup));
    assertThat(payers.wallet(client).guarantee()).isEqualTo(Guarantee.STRIPE);
  }

  @Test
  void of_two_cards_nobody_knows_whose_they_are_and_none_is_linked_by_the_address() {
    UserId client = payers.client();
    confirmed(ask(payers.email(client)));
    confirmed(ask(payers.email(client)));

    payers.welcome(client);

    assertThat(payers.wallet(client).atStripe()).isEmpty();
  }

  @Test
  void defect_a_card_given_with_somebodys_address_is_never_that_of_an_account_with_methods() {
    UserId client = payers.client();
    String own = payers.savedCard(client);
    String foreign = confirmed(ask(payers.email(client)));

    payers.welcome(client);
    Answer named = payers.as(client).post(METHODS, named(foreign));

    assertThat(named.code()).isEqualTo("METHOD_OF_ANOTHER");
    assertThat(payers.as(client).get(METHODS).body()).contains(own).doesNotContain(foreign);
  }

  @Test
  void nobody_takes_the_card_that_was_given_with_another_address() {
    String card = confirmed(ask("quelquun@exemple.ca"));

    assertThat(payers.as(payers.client()).post(METHODS, named(card)).code())
        .isEqualTo("METHOD_OF_ANOTHER");
  }

  @Test
  void after_a_week_it_is_nobodys() throws InterruptedException {
    UserId client = payers.client();
    String card = confirmed(ask(payers.email(client)));

    CLOUD.cloud().advance(Duration.ofDays(8));

    assertThat(payers.as(client).post(METHODS, named(card)).code()).isEqualTo("METHOD_OF_ANOTHER");
  }

  @Test
  void attempts_are_counted_by_address_and_by_network() throws InterruptedException {
    for (int i = 0; i < 5; i++) {
      assertThat(ask("souvent@exemple.ca").status()).isEqualTo(200);
    }
    Answer refused = ask("Souvent@exemple.ca");
    Api one = CLOUD.api().from("203.0.113.77");
    for (int i = 0; i < 10; i++) {
      assertThat(one.post(SETUP, body("autre" + i + "@exemple.ca")).status()).isEqualTo(200);
    }

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("retry-after")).isPresent();
    assertThat(one.post(SETUP, body("encore@exemple.ca")).status()).isEqualTo(429);
    CLOUD.cloud().advance(Duration.ofHours(1).plusSeconds(1));
    assertThat(ask("souvent@exemple.ca").status()).isEqualTo(200);
  }

  @Test
  void names_every_bad_field_and_answers_the_same_under_one_key() {
    assertThat(
            CLOUD
                .api()
                .post(SETUP, "{\"email\":\"x@y\",\"name\":\" \"}")
                .json()
                .path("fields")
                .findValuesAsText("field"))
        .containsExactlyInAnyOrder("email", "name");
    Api keyed = CLOUD.api().with("idempotency-key", "inscription");
    assertThat(keyed.post(SETUP, body("cle@exemple.ca")).body())
        .isEqualTo(keyed.post(SETUP, body("cle@exemple.ca")).body());
  }

  private Answer ask(String email) {
    return CLOUD.api().post(SETUP, body(email));
  }

  private String confirmed(Answer setup) {
    return payers
        .confirm(setup.text("clientSecret"), "pm_card_visa")
        .path("payment_method")
        .asText();
  }

  private static String customer(Answer setup) {
    return CLOUD
        .cloud()
        .stripe()
        .object(setup.text("setupIntentId"))
        .orElseThrow()
        .path("customer")
        .asText();
  }

  private static String body(String email) {
    return "{\"email\":\"%s\",\"name\":\"Zoé Tremblay\"}".formatted(email);
  }

  private static String named(String method) {
    return "{\"paymentMethodId\":\"%s\"}".formatted(method);
  }
}
