package ca.jechemine.payments.domain.stripe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// An id of Stripe's can stand in an address as it is.
class StripeIdTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "pm",
        "pm_",
        "pm_1/detach",
        "pm_1?x=1",
        "pm_..",
        "pm_1 ",
        "PM_1",
        "pm_é",
        "../pm_1"
      })
  void what_is_no_id_is_refused_without_being_repeated(String text) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new PaymentMethodId(text))
        .withMessage("not an id of Stripe's");
    assertThat(StripeId.isValid("pm", text)).isFalse();
  }

  @Test
  void the_prefix_says_of_what() {
    assertThat(StripeId.isValid("pm", "pm_1PgafmB7WZ01zgkW6dKueIc5")).isTrue();
    assertThat(StripeId.isValid("pm", "cus_1")).isFalse();
    assertThat(new PaymentMethodId("pm_1")).hasToString("pm_1");
  }
}
