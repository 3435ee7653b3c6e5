package ca.jechemine.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

  @ParameterizedTest
  @CsvSource({
    "514 555-1234, +15145551234",
    "(514) 555.1234, +15145551234",
    "1 514 555 1234, +15145551234",
    "+1 514 555-1234, +15145551234",
    "+33 6 12 34 56 78, +33612345678",
    "0033 6 12 34 56 78, +33612345678"
  })
  void is_kept_as_E164(String written, String kept) {
    assertThat(PhoneNumber.parse(written)).contains(new PhoneNumber(kept));
  }

  @ParameterizedTest
  @ValueSource(strings = {"555-1234", "bonjour", "514555123x", "+1", "+0123456789", "123456789012"})
  void what_is_no_number_is_none(String written) {
    assertThat(PhoneNumber.parse(written)).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "5145551234, 514…34",
    "+15145551234, +15…34",
    "1234, 12…34",
    "12345, 123…45",
    "123, •••",
    "'', •••"
  })
  void is_hinted_at_as_contract_10_11_6_says(String kept, String hint) {
    assertThat(PhoneNumber.hinted(kept)).isEqualTo(hint);
  }
}
