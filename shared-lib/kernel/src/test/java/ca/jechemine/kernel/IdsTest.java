package ca.jechemine.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdsTest {

  private static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");

  @Test
  void an_id_has_24_lower_case_hexadecimal_characters() {
    Ids ids = new Ids(InstantSource.fixed(NOON), new Random(1));

    assertThat(Stream.generate(ids::next).limit(1_000))
        .allMatch(HexId::isValid)
        .doesNotHaveDuplicates();
  }

  @Test
  void later_ids_sort_behind_earlier_ones() {
    Random random = new Random(2);
    List<String> ids =
        Stream.iterate(NOON, it -> it.plusMillis(1))
            .limit(500)
            .map(it -> new Ids(InstantSource.fixed(it), random).next())
            .toList();

    assertThat(ids).isSorted();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "65f0c0ffee65f0c0ffee65f",
        "65f0c0ffee65f0c0ffee65f00",
        "65F0C0FFEE65F0C0FFEE65F0",
        "65f0c0ffee65f0c0ffee65fg",
        "65f0c0ffee65f0c0ffee65f٣"
      })
  void anything_else_is_no_id(String text) {
    assertThat(HexId.isValid(text)).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> new UserId(text));
  }
}
