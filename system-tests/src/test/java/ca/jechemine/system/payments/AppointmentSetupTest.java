package ca.jechemine.system.payments;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.Means;
import ca.jechemine.payments.domain.PaymentMethod;
import ca.jechemine.payments.domain.Wallet.Guarantee;
import ca.jechemine.payments.domain.stripe.PaymentMethodId;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Methods that are saved for an appointment, by its client, a guardian, or whoever has its link
/// (contract 30 §3), from outside.
class AppointmentSetupTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final String SETUP = "/api/payments/appointment-setup";
  private static final String COMPLETE = SETUP + "/complete";
  private static final String GUEST = "/api/payments/guest-appointment-setup";
  private static final String GUEST_COMPLETE = GUEST + "/complete";

  private final Payers payers = new Payers(CLOUD);

  @Test
  void defect_a_bank_account_saved_for_a_session_booked_by_card_is_what_is_charged() {
    UserId client = payers.client();
    String appointment = payers.scheduled(client);
    Api api = payers.as(client);

    Answer setup = api.post(SETUP, wish(appointment, "acss_debit"));
    String debit = confirmed(setup, "pm_acssDebit_success");
    Answer completed = api.post(COMPLETE, done(appointment, setup.text("setupIntentId")));
    Answer again = api.post(COMPLETE, done(appointment, setup.text("setupIntentId")));
    CLOUD.settle();

    assertThat(setup.text("paymentMethodType")).isEqualTo("acss_debit");
    assertThat(completed.status()).as(completed.body()).isEqualTo(200);
    assertThat(completed.json().path("pending").asBoolean()).isFalse();
    assertThat(again.body()).isEqualTo(completed.body());
    assertThat(payers.payment(appointment).means().saved()).isEqualTo(new PaymentMethodId(debit));
    assertThat(payers.payment(appointment).means().agreement()).isPresent();
    assertThat(payers.payment(appointment).method()).isEqualTo(PaymentMethod.DIRECT_DEBIT);
    assertThat(payers.wallet(client).guarantee()).isEqualTo(Guarantee.STRIPE);
    assertThat(payers.wallet(client).kept().orElseThrow().id().value()).isEqualTo(debit);
    assertThat(setupAtStripe(setup).path("metadata").toString())
        .contains(appointment, "appointment_confirmation")
        .doesNotContain("@", "Tremblay");
  }

  @Test
  void a_guardian_may_until_the_minor_comes_of_age_and_it_is_the_minors() {
    UserId guardian = payers.client();
    UserId minor = payers.minorOf(guardian);
    String appointment = payers.scheduled(minor);
    String grownUps = payers.scheduled(payers.grownUpOf(guardian));
    Api api = payers.as(guardian);

    Answer setup = api.post(SETUP, wish(appointment, "card"));
    String card = confirmed(setup, "pm_card_visa");
    Answer completed = api.post(COMPLETE, done(appointment, setup.text("setupIntentId")));

    assertThat(completed.status()).as(completed.body()).isEqualTo(200);
    assertThat(payers.payment(appointment).means().saved()).isEqualTo(new PaymentMethodId(card));
    assertThat(payers.wallet(minor).guarantee()).isEqualTo(Guarantee.STRIPE);
    assertThat(payers.wallet(guardian).guarantee()).isEqualTo(Guarantee.NONE);
    assertThat(api.post(SETUP, wish(grownUps, "card")).code()).isEqualTo("NOT_YOUR_APPOINTMENT");
  }

  @Test
  void nobody_else_may() {
    UserId client = payers.client();
    String appointment = payers.scheduled(client);
    Answer setup = payers.as(client).post(SETUP, wish(appointment, "card"));
    String done = done(appointment, setup.text("setupIntentId"));

    for (Api other :
        List.of(
            payers.as(payers.client()),
            CLOUD.api().as(Persona.PROFESSIONAL),
            CLOUD.api().as(Persona.BILLING_ADMIN))) {
      assertThat(other.post(SETUP, wish(appointment, "card")).status()).isEqualTo(403);
      assertThat(other.post(COMPLETE, done).status()).isEqualTo(403);
    }
    assertThat(CLOUD.api().post(SETUP, wish(appointment, "card")).status()).isEqualTo(401);
    assertThat(CLOUD.api().post(COMPLETE, done).status()).isEqualTo(401);
    assertThat(payers.payment(appointment).means().method()).isEmpty();
  }

  @Test
  void a_setup_counts_for_the_appointment_and_the_customer_it_was_made_for_and_once_it_succeeded() {
    UserId client = payers.client();
    String one = payers.scheduled(client);
    String other = payers.scheduled(client);
    Api api = payers.as(client);
    Answer setup = api.post(SETUP, wish(one, "card"));
    Answer own = api.post("/api/payments/setup-intent", "{}");
    confirmed(own, "pm_card_visa");

    assertThat(api.post(COMPLETE, done(one, setup.text("setupIntentId"))).code())
        .isEqualTo("SETUP_NOT_COMPLETE");
    assertThat(api.post(COMPLETE, done(one, own.text("setupIntentId"))).code())
        .isEqualTo("SETUP_NOT_FOR_APPOINTMENT");
    confirmed(setup, "pm_card_visa");
    assertThat(api.post(COMPLETE, done(other, setup.text("setupIntentId"))).code())
        .isEqualTo("SETUP_NOT_FOR_APPOINTMENT");
    UserId stranger = payers.client();
    String strangers = payers.scheduled(stranger);
    payers.savedCard(stranger);
    assertThat(
            payers.as(stranger).post(COMPLETE, done(strangers, setup.text("setupIntentId"))).code())
        .isEqualTo("SETUP_NOT_FOR_APPOINTMENT");
    assertThat(api.post(COMPLETE, done(one, "seti_1Nowhere")).code())
        .isEqualTo("SETUP_NOT_FOR_APPOINTMENT");
  }

  @Test
  void a_method_is_saved_for_what_has_a_date_and_is_not_over() {
    UserId client = payers.client();
    Api api = payers.as(client);
    String pending = payers.told(Payers.newId(), 1, client, "pending", "pending", "card");
    String over = payers.told(Payers.newId(), 1, client, "completed", "pending", "card");
    String off = payers.told(Payers.newId(), 1, client, "cancelled", "cancelled", "card");

    assertThat(api.post(SETUP, wish(pending, "card")).code()).isEqualTo("NOT_SCHEDULED");
    assertThat(api.post(SETUP, wish(over, "card")).code()).isEqualTo("NOT_SCHEDULED");
    assertThat(api.post(SETUP, wish(off, "card")).code()).isEqualTo("PAYMENT_CANCELLED");
    assertThat(api.post(COMPLETE, done(pending, "seti_1Nowhere")).code())
        .isEqualTo("NOT_SCHEDULED");
    assertThat(api.post(SETUP, wish("0000da7e0000ffffffffffff", "card")).status()).isEqualTo(404);
    assertThat(api.post(SETUP, "{}").status()).isEqualTo(400);
    assertThat(api.post(COMPLETE, "{}").json().path("fields").findValuesAsText("field"))
        .containsExactlyInAnyOrder("appointmentId", "setupIntentId");
  }

  @Test
  void a_browser_that_says_nothing_more_is_followed_by_the_webhook() {
    UserId client = payers.client();
    String appointment = payers.scheduled(client);

    Answer setup = payers.as(client).post(SETUP, wish(appointment, "card"));
    payers.confirm(setup.text("clientSecret"), "pm_card_authenticationRequired");
    assertThat(payers.payment(appointment).means()).isEqualTo(Means.AWAITED);
    CLOUD.cloud().stripe().authenticate(setup.text("setupIntentId"), true);
    CLOUD.settle();

    assertThat(payers.payment(appointment).means().method()).isPresent();
    assertThat(payers.wallet(client).guarantee()).isEqualTo(Guarantee.STRIPE);
  }

  @Test
  void at_once_and_beside_the_webhook_it_is_kept_once() {
    UserId client = payers.client();
    String appointment = payers.scheduled(client);
    Answer setup = payers.as(client).post(SETUP, wish(appointment, "card"));
    confirmed(setup, "pm_card_visa");
    Api api = payers.as(client);

    List<Answer> answers =
        AtOnce.times(5, () -> api.post(COMPLETE, done(appointment, setup.text("setupIntentId"))));
    CLOUD.settle();

    assertThat(answers).extracting(Answer::status).containsOnly(200);
    assertThat(payers.versions(appointment)).isEqualTo(2);
  }

  @Test
  void whoever_has_the_link_saves_a_method_without_an_account_and_the_link_is_nowhere_at_stripe() {
    UserId client = payers.client();
    String appointment = payers.scheduled(client);
    String token = payers.link(appointment);

    Answer setup =
        CLOUD
            .api()
            .post(
                GUEST, "{\"token\":\"%s\",\"paymentMethodType\":\"acss_debit\"}".formatted(token));
    String debit = confirmed(setup, "pm_acssDebit_success");
    String done =
        "{\"token\":\"%s\",\"setupIntentId\":\"%s\"}".formatted(token, setup.text("setupIntentId"));
    Answer completed = CLOUD.api().post(GUEST_COMPLETE, done);

    assertThat(completed.status()).as(completed.body()).isEqualTo(200);
    assertThat(payers.payment(appointment).means().saved()).isEqualTo(new PaymentMethodId(debit));
    assertThat(payers.wallet(client).guarantee()).isEqualTo(Guarantee.STRIPE);
    assertThat(setupAtStripe(setup).toString())
        .contains(appointment, "guest_appointment_confirmation")
        .doesNotContain(token);
  }

  @Test
  void a_link_that_is_none_or_over_opens_nothing() {
    String appointment = payers.scheduled(payers.client());
    String over = payers.linkUntil(appointment, payers.now().minusSeconds(1));

    for (String token : List.of("ab".repeat(32), over)) {
      String wish = "{\"token\":\"%s\"}".formatted(token);
      String done = "{\"token\":\"%s\",\"setupIntentId\":\"seti_1Nowhere\"}".formatted(token);
      assertThat(CLOUD.api().post(GUEST, wish).code()).isEqualTo("PAYMENT_LINK_EXPIRED");
      assertThat(CLOUD.api().post(GUEST_COMPLETE, done).status()).isEqualTo(404);
    }
    assertThat(CLOUD.api().post(GUEST, "{}").status()).isEqualTo(400);
    assertThat(
            CLOUD.api().post(GUEST_COMPLETE, "{}").json().path("fields").findValuesAsText("field"))
        .containsExactlyInAnyOrder("token", "setupIntentId");
  }

  private String confirmed(Answer setup, String method) {
    return payers.confirm(setup.text("clientSecret"), method).path("payment_method").asText();
  }

  private JsonNode setupAtStripe(Answer setup) {
    return CLOUD.cloud().stripe().object(setup.text("setupIntentId")).orElseThrow();
  }

  private static String wish(String appointment, String type) {
    return "{\"appointmentId\":\"%s\",\"paymentMethodType\":\"%s\"}".formatted(appointment, type);
  }

  private static String done(String appointment, String setup) {
    return "{\"appointmentId\":\"%s\",\"setupIntentId\":\"%s\"}".formatted(appointment, setup);
  }
}
