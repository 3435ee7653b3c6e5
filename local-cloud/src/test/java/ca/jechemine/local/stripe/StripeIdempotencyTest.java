package ca.jechemine.local.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.ApiException;
import com.stripe.exception.CardException;
import com.stripe.exception.IdempotencyException;
import com.stripe.exception.RateLimitException;
import com.stripe.exception.StripeException;
import com.stripe.model.Customer;
import com.stripe.model.PaymentIntent;
import com.stripe.param.PaymentIntentCreateParams;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StripeIdempotencyTest {

  private static Bench bench;

  @BeforeAll
  static void start() {
    bench = new Bench();
  }

  @AfterAll
  static void stop() {
    bench.close();
  }

  @BeforeEach
  void reset() {
    bench.stripe().reset();
    bench.clock().reset();
  }

  private static PaymentIntent create(PaymentIntentCreateParams params, String key)
      throws StripeException {
    return bench.server().v1().paymentIntents().create(params, Bench.key(key));
  }

  @Test
  void the_same_key_has_the_same_answer() throws StripeException {
    PaymentIntentCreateParams params = bench.toPay(5_000, bench.customer()).build();
    PaymentIntent first = create(params, "k1");
    PaymentIntent second = create(params, "k1");

    assertThat(second.getId()).isEqualTo(first.getId());
    assertThat(second.getLastResponse().headers().firstValue("Idempotent-Replayed"))
        .contains("true");
    assertThat(first.getLastResponse().headers().firstValue("Idempotent-Replayed")).isEmpty();
    assertThat(bench.stripe().objects("payment_intent")).hasSize(1);
    assertThat(bench.stripe().requests("payment_intents.create"))
        .extracting(StripeRequest::idempotencyKey, StripeRequest::replayed)
        .containsExactly(tuple("k1", false), tuple("k1", true));
  }

  @Test
  void a_key_is_for_one_request() throws StripeException {
    Customer customer = bench.customer();
    create(bench.toPay(5_000, customer).build(), "k1");

    IdempotencyException refused =
        catchThrowableOfType(
            IdempotencyException.class, () -> create(bench.toPay(6_000, customer).build(), "k1"));

    assertThat(refused.getStatusCode()).isEqualTo(400);
    assertThat(bench.stripe().objects("payment_intent")).hasSize(1);
  }

  @Test
  void a_key_is_forgotten_after_a_day() throws StripeException {
    PaymentIntentCreateParams params = bench.toPay(5_000, bench.customer()).build();
    PaymentIntent first = create(params, "k1");

    bench.clock().moveTo(bench.clock().instant().plus(Duration.ofDays(1)));

    assertThat(create(params, "k1").getId()).isNotEqualTo(first.getId());
  }

  @Test
  void a_decline_is_kept_too() throws StripeException {
    Customer customer = bench.customer();
    PaymentIntentCreateParams params =
        bench
            .toPay(5_000, customer)
            .setPaymentMethod("pm_card_visa_chargeDeclined")
            .setConfirm(true)
            .build();
    assertThat(catchThrowableOfType(CardException.class, () -> create(params, "k1"))).isNotNull();

    CardException again = catchThrowableOfType(CardException.class, () -> create(params, "k1"));

    assertThat(again.getDeclineCode()).isEqualTo("generic_decline");
    assertThat(bench.stripe().objects("payment_intent")).hasSize(1);
  }

  @Test
  void a_key_of_what_still_goes_on_is_in_use() throws Exception {
    PaymentIntentCreateParams params = bench.toPay(5_000, bench.customer()).build();
    CountDownLatch gate = new CountDownLatch(1);
    bench.stripe().faults().next("payment_intents.create", new StripeFault.Held(gate));
    CompletableFuture<Object> answers = new CompletableFuture<>();
    Thread slow =
        Thread.startVirtualThread(() -> {
          try {
            answers.complete(create(params, "k1"));
          } catch (StripeException e) {
            answers.complete(e);
          }
        });
    while (!bench.stripe().isUnderway("k1")) {
      Thread.onSpinWait();
    }

    StripeException refused =
        catchThrowableOfType(StripeException.class, () -> create(params, "k1"));

    assertThat(refused.getStatusCode()).isEqualTo(409);
    assertThat(refused.getCode()).isEqualTo("idempotency_key_in_use");
    gate.countDown();
    slow.join();
    assertThat(answers.join()).isInstanceOf(PaymentIntent.class);
  }

  @Test
  void an_answer_that_was_lost_is_under_its_key() throws StripeException {
    PaymentIntentCreateParams params = bench.toPay(5_000, bench.customer()).build();
    bench.stripe().faults().next("payment_intents.create", new StripeFault.AnswerLost());
    assertThat(catchThrowableOfType(ApiConnectionException.class, () -> create(params, "k1")))
        .isNotNull();
    assertThat(bench.stripe().objects("payment_intent")).hasSize(1);

    create(params, "k1");

    assertThat(bench.stripe().objects("payment_intent")).hasSize(1);
  }

  @Test
  void failures_leave_the_key_free() throws StripeException {
    PaymentIntentCreateParams params = bench.toPay(5_000, bench.customer()).build();
    bench.stripe().faults().next("payment_intents.create", StripeFault.failure());
    bench.stripe().faults().next("payment_intents.create", StripeFault.tooMany());
    assertThat(catchThrowableOfType(ApiException.class, () -> create(params, "k1")).getStatusCode())
        .isEqualTo(500);
    assertThat(catchThrowableOfType(RateLimitException.class, () -> create(params, "k1")).getCode())
        .isEqualTo("rate_limit");
    assertThat(bench.stripe().objects("payment_intent")).isEmpty();

    assertThat(create(params, "k1").getId()).startsWith("pi_");
  }

  @Test
  void a_failure_for_good_is_kept() throws StripeException {
    PaymentIntentCreateParams params = bench.toPay(5_000, bench.customer()).build();
    bench.stripe().faults().next("payment_intents.create", new StripeFault.FailedForGood(500));
    assertThat(catchThrowableOfType(ApiException.class, () -> create(params, "k1"))).isNotNull();

    assertThat(catchThrowableOfType(ApiException.class, () -> create(params, "k1")).getStatusCode())
        .isEqualTo(500);
    assertThat(create(params, "k2").getId()).startsWith("pi_");
  }

  @Test
  void a_reset_leaves_what_was_kept() throws StripeException {
    try (Bench own = new Bench()) {
      String planted = own.customer().getId();
      own.stripe().keepForResets();
      String later = own.customer().getId();

      own.stripe().reset();

      assertThat(own.server().v1().customers().retrieve(planted).getEmail()).isNotEmpty();
      assertThat(own.stripe().object(later)).isEmpty();
    }
  }

  @Test
  void everything_is_there_after_a_restart(@TempDir Path folder) throws StripeException {
    PaymentIntentCreateParams params;
    PaymentIntent first;
    try (Bench before = new Bench(Optional.of(folder))) {
      params = before.toPay(5_000, before.customer()).build();
      first = before.server().v1().paymentIntents().create(params, Bench.key("k1"));
    }
    try (Bench after = new Bench(Optional.of(folder))) {
      assertThat(after.server().v1().paymentIntents().create(params, Bench.key("k1")).getId())
          .isEqualTo(first.getId());
      assertThat(after.confirm(first, "pm_card_visa").getStatus()).isEqualTo("succeeded");
    }
  }
}
