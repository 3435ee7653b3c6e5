package ca.jechemine.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

  @ParameterizedTest
  @CsvSource({
    "514 555-1234, +15145551234",
    "(514) 555.1234, +15145551234",
    "1-514-555-1234, +15145551234",
    "+1 514 555 1234, +15145551234",
    "0033 6 12 34 56 78, +33612345678",
    "+33 6 12 34 56 78, +33612345678"
  })
  void is_kept_in_one_form_whatever_the_formatting(String typed, String kept) {
    assertThat(PhoneNumber.parse(typed)).contains(new PhoneNumber(kept));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "bonjour",
        "514 555-123",
        "+1 514",
        "514 555-1234 poste 5",
        "0000000000000000",
        "++15145551234",
        "+05145551234"
      })
  void what_is_too_short_or_no_number_is_none(String typed) {
    assertThat(PhoneNumber.parse(typed)).isEmpty();
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
  void is_masked_for_its_holder_as_contract_10_11_6_calculates(String plain, String masked) {
    assertThat(PhoneNumber.mask(plain)).isEqualTo(masked);
  }

  @ParameterizedTest
  @CsvSource({
    "+1 514 555-1234, 514-XXX-1234",
    "+15145551234, 514-XXX-1234",
    "5551234, 555-XXX-234",
    "5145, XXX-XXX-XXXX",
    "+33612345678, 336-XXX-678",
    "poste, —"
  })
  void is_masked_for_billing_as_contract_10_11_5_calculates(String kept, String masked) {
    assertThat(PhoneNumber.masked(kept)).isEqualTo(masked);
  }

  @Test
  void nothing_is_masked_as_nothing() {
    assertThat(PhoneNumber.masked("")).isEmpty();
  }
}
