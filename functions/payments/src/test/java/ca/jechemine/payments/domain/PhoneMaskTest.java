package ca.jechemine.payments.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneMaskTest {

  @ParameterizedTest
  @CsvSource({
    "+15145551234, 514-XXX-1234",
    "(514) 555-1234, 514-XXX-1234",
    "+33612345678, 336-XXX-678",
    "5551234, 555-XXX-234",
    "555123, XXX-XXX-XXXX",
    "poste, —",
    "'', ''"
  })
  void administrators_of_billing_read_no_whole_number(String phone, String masked) {
    assertThat(PhoneMask.of(phone)).isEqualTo(masked);
  }
}
