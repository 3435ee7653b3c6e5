package ca.jechemine.notifications.domain;

import static org.assertj.core.api.Assertions.assertThat;

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
}
