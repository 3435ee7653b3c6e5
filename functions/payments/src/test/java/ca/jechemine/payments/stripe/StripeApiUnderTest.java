package ca.jechemine.payments.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ca.jechemine.payments.domain.stripe.StripeFailure;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;

/// The Stripe that the environment names; stripe-mock where it names both.
final class StripeApiUnderTest {

  private static final Duration READ = Duration.ofSeconds(30);
  private static final URI STRIPE = URI.create("https://api.stripe.com");

  /// Whether it names one.
  static boolean isThere() {
    return mock() != null || isStripe();
  }

  /// Whether it is Stripe itself.
  static boolean isStripe() {
    return mock() == null && System.getenv("STRIPE_TEST_KEY") != null;
  }

  StripeApi api() {
    return StripeApi.at(origin(), key(), READ);
  }

  Calls calls() {
    return new Calls(origin(), key(), READ);
  }

  /// A call that stripe-mock does, and that Stripe itself may refuse for the state of things alone,
  /// never for a parameter that it does not know.
  static void understood(ThrowingCallable call) {
    Throwable thrown = catchThrowable(call);
    if (!isStripe()) {
      assertThat(thrown).isNull();
    } else if (thrown instanceof StripeFailure.InvalidRequest refused) {
      assertThat(refused.code()).isNotEqualTo(Optional.of("parameter_unknown"));
    } else if (thrown != null) {
      assertThat(thrown).isInstanceOf(StripeFailure.NotFound.class);
    }
  }

  private static @Nullable String mock() {
    return System.getenv("STRIPE_MOCK_URL");
  }

  private static URI origin() {
    String mock = mock();
    return mock == null ? STRIPE : URI.create(mock);
  }

  private static String key() {
    String key = System.getenv("STRIPE_TEST_KEY");
    if (key == null || mock() != null) {
      return "sk_test_mock";
    }
    if (!key.startsWith("sk_test_") && !key.startsWith("rk_test_")) {
      throw new IllegalStateException("STRIPE_TEST_KEY is no test key: it may move real money");
    }
    return key;
  }
}
