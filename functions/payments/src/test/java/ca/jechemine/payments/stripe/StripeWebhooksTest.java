package ca.jechemine.payments.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.jechemine.kernel.Money;
import ca.jechemine.payments.domain.stripe.CustomerId;
import ca.jechemine.payments.domain.stripe.InvalidSignature;
import ca.jechemine.payments.domain.stripe.StripeEvent;
import ca.jechemine.payments.domain.stripe.StripeEvent.Subject;
import ca.jechemine.testkit.MovableClock;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Only what Stripe signed is opened, and it is understood or said to be unknown.
class StripeWebhooksTest {

  private static final Instant NOW = Instant.parse("2026-04-25T15:01:00Z");
  private static final String BODY = Samples.event("plan.created", "{\"note\": \"é\"}");

  private final MovableClock clock = new MovableClock(NOW);
  private final StripeWebhooks webhooks =
      new StripeWebhooks(
          StripeSecret.of(
              Map.of(
                  "secretKey", "sk_1",
                  "webhookSecret", "whsec_new",
                  "webhookSecretBefore", "whsec_old",
                  "webhookSecretConnect", "whsec_connect")),
          clock);

  @ParameterizedTest
  @ValueSource(strings = {"whsec_new", "whsec_old", "whsec_connect"})
  void each_of_the_secrets_signs(String secret) throws Exception {
    StripeEvent event = open(BODY, header(NOW, BODY, secret));

    assertThat(event.id().value()).isEqualTo("evt_1");
    assertThat(event.type()).isEqualTo("plan.created");
    assertThat(event.created()).isEqualTo(Instant.ofEpochSecond(1_777_129_260));
    assertThat(event.apiVersion()).isEqualTo("2025-10-29.clover");
    assertThat(event.subject()).isInstanceOf(StripeEvent.Unknown.class);
  }

  @Test
  void one_good_signature_among_several_is_enough() throws Exception {
    String header = header(NOW, BODY, "whsec_new");

    assertThat(open(BODY, header.replace(",v1=", ",v0=00,v1=00,v1=")).id().value())
        .isEqualTo("evt_1");
  }

  @Test
  void nobody_elses_secret_signs() {
    refused(BODY, header(NOW, BODY, "whsec_other"));
  }

  @Test
  void not_one_byte_may_change() {
    refused(BODY.replace("é", "e"), header(NOW, BODY, "whsec_new"));
    refused(BODY + " ", header(NOW, BODY, "whsec_new"));
  }

  @Test
  void the_time_that_was_signed_cannot_be_replaced() {
    String later = header(NOW, BODY, "whsec_new");
    clock.advance(Duration.ofHours(1));

    refused(BODY, later.replaceFirst("t=\\d+", "t=" + clock.instant().getEpochSecond()));
  }

  @Test
  void a_signature_is_good_for_five_minutes() throws Exception {
    String header = header(NOW, BODY, "whsec_new");
    clock.advance(Duration.ofMinutes(5));
    assertThat(open(BODY, header).id().value()).isEqualTo("evt_1");

    clock.advance(Duration.ofSeconds(1));
    refused(BODY, header);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "t",
        "t=",
        "v1=00",
        "t=1",
        "t=1,v1",
        "t=1,v1=",
        "t=x,v1=00",
        "t=-1,v1=00",
        "t=99999999999999999999,v1=00",
        ",,,",
        "t=1,,v1=00",
        "t=1;v1=00"
      })
  void what_is_no_signature_is_refused(String header) {
    refused(BODY, header);
  }

  @Test
  void what_is_signed_and_no_event_is_told_without_its_content() {
    for (String body :
        List.of(
            "",
            "[]",
            "{\"id\": \"jeanne@example.ca\"}",
            Samples.event("payment_intent.succeeded", "{\"id\": \"jeanne@example.ca\"}"))) {
      assertThatExceptionOfType(IllegalArgumentException.class)
          .isThrownBy(() -> open(body, header(NOW, body, "whsec_new")))
          .withMessageNotContaining("jeanne")
          .withNoCause();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "payment_intent.succeeded, PaymentSucceeded",
    "payment_intent.processing, PaymentProcessing",
    "payment_intent.requires_action, PaymentRequiresAction",
    "payment_intent.payment_failed, PaymentFailed",
    "payment_intent.canceled, PaymentCanceled",
    "payment_intent.created, Unknown",
    "setup_intent.succeeded, SetupSucceeded",
    "setup_intent.setup_failed, SetupFailed",
    "charge.refunded, ChargeRefunded",
    "charge.refund.updated, RefundUpdated",
    "refund.created, RefundUpdated",
    "refund.updated, RefundUpdated",
    "refund.failed, RefundUpdated",
    "charge.dispute.created, DisputeCreated",
    "charge.dispute.closed, DisputeClosed",
    "charge.dispute.funds_withdrawn, DisputeFundsWithdrawn",
    "charge.dispute.funds_reinstated, DisputeFundsReinstated",
    "payment_method.detached, MethodDetached",
    "account.updated, AccountUpdated",
    "transfer.reversed, TransferReversed",
  })
  void what_is_acted_upon_is_read(String type, String subject) {
    assertThat(subject(type).getClass().getSimpleName()).isEqualTo(subject);
  }

  @Test
  void an_event_says_what_its_object_was() {
    assertThat(subject("payment_intent.payment_failed"))
        .isInstanceOfSatisfying(
            StripeEvent.PaymentFailed.class,
            it ->
                assertThat(it.payment().lastError().orElseThrow().knownDeclineCode())
                    .contains("insufficient_funds"));
    assertThat(subject("setup_intent.succeeded"))
        .isInstanceOfSatisfying(
            StripeEvent.SetupSucceeded.class,
            it ->
                assertThat(it.setup().knownMandate().orElseThrow().value()).isEqualTo("mandate_1"));
    assertThat(subject("charge.refunded"))
        .isInstanceOfSatisfying(
            StripeEvent.ChargeRefunded.class,
            it -> {
              assertThat(it.charge().isWhollyRefunded()).isFalse();
              assertThat(it.charge().refunded()).isEqualTo(new Money(10_200));
            });
    assertThat(subject("payment_method.detached"))
        .isInstanceOfSatisfying(
            StripeEvent.MethodDetached.class,
            it -> assertThat(it.knownFormerOwner()).contains(new CustomerId("cus_1")));
    assertThat(subject("transfer.reversed"))
        .isInstanceOfSatisfying(
            StripeEvent.TransferReversed.class,
            it -> assertThat(it.reversed()).isEqualTo(new Money(800)));
  }

  private Subject subject(String type) {
    return webhooks.read(sample(type)).subject();
  }

  private static String sample(String type) {
    if (type.equals("payment_method.detached")) {
      return Samples.event(
          type,
          Samples.CARD.replace("\"cus_1\"", "null"),
          ", \"previous_attributes\": {\"customer\": \"cus_1\"}");
    }
    String object =
        switch (type.substring(0, type.lastIndexOf('.'))) {
          case "payment_intent" ->
              type.endsWith("failed") ? Samples.FAILED_PAYMENT : Samples.PAYMENT;
          case "setup_intent" -> Samples.SETUP;
          case "charge" -> Samples.CHARGE;
          case "charge.refund", "refund" -> Samples.REFUND;
          case "charge.dispute" -> Samples.DISPUTE;
          case "account" -> Samples.ACCOUNT;
          case "transfer" -> Samples.TRANSFER;
          default -> "{}";
        };
    return Samples.event(type, object);
  }

  private StripeEvent open(String body, String header) throws InvalidSignature {
    return webhooks.open(body.getBytes(StandardCharsets.UTF_8), header);
  }

  private void refused(String body, String header) {
    assertThatExceptionOfType(InvalidSignature.class).isThrownBy(() -> open(body, header));
  }

  private static String header(Instant at, String body, String secret) {
    long seconds = at.getEpochSecond();
    return "t=" + seconds + ",v1=" + hmac(seconds + "." + body, secret);
  }

  private static String hmac(String text, String secret) {
    try {
      Mac mac = Mac.getInstance("HmacSHA256");
      mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(StandardCharsets.UTF_8)));
    } catch (GeneralSecurityException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
