package ca.jechemine.payments.stripe;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.payments.domain.stripe.PaymentIntent;
import ca.jechemine.payments.domain.stripe.PaymentIntentId;
import ca.jechemine.payments.domain.stripe.StripeFailure;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What a refused call means.
class FailuresTest {

  @Test
  void a_declined_card_says_why_and_which_payment() {
    StripeFailure failure =
        Failures.of(
            402,
            Samples.error(
                "\"type\": \"card_error\", \"code\": \"card_declined\", \"decline_code\":"
                    + " \"insufficient_funds\", \"payment_intent\": "
                    + Samples.FAILED_PAYMENT));

    assertThat(failure)
        .isInstanceOfSatisfying(
            StripeFailure.Declined.class,
            declined -> {
              assertThat(declined.code()).isEqualTo("card_declined");
              assertThat(declined.declineCode()).contains("insufficient_funds");
              assertThat(declined.payment()).contains(new PaymentIntentId("pi_1"));
              assertThat(declined.status()).contains(PaymentIntent.Status.REQUIRES_PAYMENT_METHOD);
              assertThat(declined.requiresAuthentication()).isFalse();
              assertThat(declined.isWorthTryingAgain()).isFalse();
            });
  }

  @Test
  void a_holder_who_must_confirm_is_told_apart() {
    StripeFailure failure =
        Failures.of(
            402, Samples.error("\"type\": \"card_error\", \"code\": \"authentication_required\""));

    assertThat(failure)
        .isInstanceOfSatisfying(
            StripeFailure.Declined.class,
            declined -> {
              assertThat(declined.requiresAuthentication()).isTrue();
              assertThat(declined.payment()).isEmpty();
            });
  }

  @Test
  void an_invalid_request_names_the_parameter() {
    StripeFailure failure =
        Failures.of(
            400,
            Samples.error(
                "\"type\": \"invalid_request_error\", \"code\": \"parameter_unknown\","
                    + " \"param\": \"nonsense\""));

    assertThat(failure)
        .isInstanceOfSatisfying(
            StripeFailure.InvalidRequest.class,
            invalid -> {
              assertThat(invalid.code()).contains("parameter_unknown");
              assertThat(invalid.param()).contains("nonsense");
            });
  }

  @ParameterizedTest
  @CsvSource({
    "400, idempotency_error, '', IdempotencyConflict",
    "409, invalid_request_error, '', IdempotencyConflict",
    "400, invalid_request_error, resource_missing, NotFound",
    "404, invalid_request_error, '', NotFound",
    "429, invalid_request_error, lock_timeout, RateLimited",
    "401, invalid_request_error, '', Misconfigured",
    "403, invalid_request_error, '', Misconfigured",
    "424, api_error, '', Unavailable",
    "500, api_error, '', Unavailable",
    "302, '', '', Unavailable",
  })
  void the_status_and_the_codes_say_what_happened(
      int status, String type, String code, String kind) {
    String codes = "\"type\": \"%s\", \"code\": \"%s\"".formatted(type, code);

    assertThat(Failures.of(status, Samples.error(codes)).getClass().getSimpleName())
        .isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({"400, InvalidRequest", "404, NotFound", "502, Unavailable"})
  void a_body_that_is_none_of_stripes_changes_nothing(int status, String kind) {
    assertThat(Failures.of(status, "<html>gateway</html>").getClass().getSimpleName())
        .isEqualTo(kind);
    assertThat(Failures.of(status, "").getClass().getSimpleName()).isEqualTo(kind);
    assertThat(Failures.of(status, "{}").getClass().getSimpleName()).isEqualTo(kind);
  }

  @ParameterizedTest
  @CsvSource({"400", "402", "404", "409", "429", "500"})
  void what_stripe_writes_for_people_is_not_repeated(int status) {
    assertThat(Failures.of(status, Samples.error("\"type\": \"x\"")))
        .hasMessageNotContaining("Jeanne")
        .hasMessageNotContaining("4242");
  }
}
