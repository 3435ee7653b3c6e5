package ca.jechemine.payments.domain.plan;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class InclusionTest {

  @ParameterizedTest
  @CsvSource({
    "all, all",
    "' type:video ', type:video",
    "tag: sommeil, tag:sommeil",
    "category:Anxiété, category:Anxiété",
    "resource:0198f3a1b2c3000000000001, resource:0198f3a1b2c3000000000001"
  })
  void what_makes_sense_is_taken(String text, String code) {
    assertThat(Inclusion.of(text).map(Inclusion::code)).contains(code);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"", "everything", "all:", "type:film", "type:", "tag: ", "resource:12", "price:0"})
  void what_does_not_is_not(String text) {
    assertThat(Inclusion.of(text)).isEmpty();
  }
}
