package ca.jechemine.contact.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

  @Test
  void is_trimmed_and_in_lower_case() {
    assertThat(EmailAddress.parse(" Zoe.Tremblay+a@Exemple.Qc.CA "))
        .contains(new EmailAddress("zoe.tremblay+a@exemple.qc.ca"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "zoe",
        "zoe@",
        "@exemple.ca",
        "zoe@exemple",
        "zoe@exemple..ca",
        "zoe@@exemple.ca",
        "zoe tremblay@exemple.ca",
        "zoe@exemple.ca,marc@exemple.ca",
        "zoe@exemple.ca\nbcc:marc@exemple.ca",
        "<zoe@exemple.ca>"
      })
  void is_none_without_its_shape(String text) {
    assertThat(EmailAddress.parse(text)).isEmpty();
  }

  @Test
  void is_none_when_it_is_too_long() {
    assertThat(EmailAddress.parse("z@" + "e".repeat(260) + ".ca")).isEmpty();
  }
}
