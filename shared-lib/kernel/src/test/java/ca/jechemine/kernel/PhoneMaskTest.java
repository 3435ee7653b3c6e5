package ca.jechemine.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhoneMaskTest {

  @ParameterizedTest
  @CsvSource({
    "+1 514 555-1234, 514-XXX-1234",
    "+15145551234, 514-XXX-1234",
    "5551234, 555-XXX-234",
    "5145, XXX-XXX-XXXX",
    "+33612345678, 336-XXX-678",
    "poste, —",
    "(514) 555-1234, 514-XXX-1234",
    "555123, XXX-XXX-XXXX",
    "'', ''"
  })
  void administrators_of_billing_read_no_whole_number(String phone, String masked) {
    assertThat(PhoneMask.of(phone)).isEqualTo(masked);
  }
}
