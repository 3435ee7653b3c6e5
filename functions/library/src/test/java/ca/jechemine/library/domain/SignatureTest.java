package ca.jechemine.library.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SignatureTest {

  @ParameterizedTest
  @CsvSource({
    "Ève Tremblay,Ève T.",
    "Marie-Ève Côté-Roy,Marie-Ève C.",
    "Jean Paul Émond,Jean É.",
    "'  Ada   Roy ',Ada R.",
    "Tremblay,T.",
    "Ada 𐐀da,Ada 𐐀."
  })
  void a_name_is_shown_by_its_first_word_and_the_initial_of_its_last(String name, String shown) {
    assertThat(Signature.of(name)).contains(shown);
  }

  @Test
  void no_name_is_shown_by_nothing() {
    assertThat(Signature.of(" ")).isEmpty();
  }
}
