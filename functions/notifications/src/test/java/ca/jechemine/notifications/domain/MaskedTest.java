package ca.jechemine.notifications.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskedTest {

  /// Numbers as in contract 40 §8.
  @ParameterizedTest
  @CsvSource({
    "elise@example.com, e***@example.com",
    "@example.com, ***@example.com",
    "a@b@example.com, a***@example.com",
    "+15145551234, 514-XXX-1234",
    "5145551234, 514-XXX-1234",
    "5551234, 555-XXX-234",
    "+33612345678, 336-XXX-678",
    "12345, XXX-XXX-XXXX",
    "none, —"
  })
  void a_recipient_can_be_recognised_and_not_used(String to, String masked) {
    assertThat(Masked.recipient(to)).isEqualTo(masked);
  }

  @Test
  void of_a_channel_the_recipient_is_masked_and_of_a_push_not_shown() {
    assertThat(Masked.recipient("elise@example.com", "mail")).isEqualTo("e***@example.com");
    assertThat(Masked.recipient("+15145551234", "sms")).isEqualTo("514-XXX-1234");
    assertThat(Masked.recipient("65f0c0ffee65f0c0ffee00a1", "push")).isEqualTo("push");
  }
}
