package ca.jechemine.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.jechemine.runtime.probe.Probe;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {

  @Test
  void leaves_out_what_is_null_unless_the_contract_spells_it() {
    assertThat(Json.write(new Probe(null))).isEqualTo("{}");
    assertThat(Json.writeWithNulls(new Probe(null))).isEqualTo("{\"texts\":null}");
  }

  @Test
  void the_fields_of_a_value_are_those_of_its_json_however_long() {
    String letter = "é".repeat(100_000);

    assertThat(Json.fields(new Probe(List.of(letter)))).isEqualTo(Map.of("texts", List.of(letter)));
    assertThat(Json.fields(new Probe(null))).isEmpty();
    assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Json.fields("text"));
  }

  /// Around the length from which texts are unfolded here and no more by the library, and around
  /// the 32,768 characters at which the library gives up.
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 31_980, 31_990, 32_000, 32_767, 32_768, 65_536, 5_000_000})
  void a_text_of_any_length_is_read_as_it_was_written(int length) {
    for (String unit : List.of("x", "é", "\"", "\\", "\n", "𝒜")) {
      Probe probe = new Probe(List.of(unit.repeat(length / unit.length()), "behind it"));

      assertThat(Json.read(Probe.class, Json.write(probe))).isEqualTo(probe);
    }
  }

  @Test
  void every_escape_means_the_same_in_a_short_text_and_in_a_long_one() {
    String escapes = "\\\" \\\\ \\/ \\b \\f \\n \\r \\t \\u00e9 \\ud835\\udc9c";
    String meant = "\" \\ / \b \f \n \r \t é 𝒜";
    String filler = "x".repeat(40_000);

    assertThat(texts("\"" + escapes + "\"")).containsExactly(meant);
    assertThat(texts("\"" + escapes + "\" , \"" + filler + escapes + "\"\n"))
        .containsExactly(meant, filler + meant);
    assertThat(Json.readTexts("{\"a\":\"" + filler + "\" ,\"b\":\"" + escapes + "\"}"))
        .isEqualTo(Map.of("a", filler, "b", meant));
    assertThat(Json.readObject("{\"a\":[\"" + filler + "\",7,true,null],\"b\":{}}"))
        .containsEntry("b", Map.of())
        .extractingByKey("a")
        .asInstanceOf(org.assertj.core.api.InstanceOfAssertFactories.LIST)
        .containsExactly(filler, 7L, true, null);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"7", "{}", "\"\\x\"", "\"\\u12\"", "\"\\u12g4\"", "\"", "\"\\", "\"\\u", "\"\\\""})
  void what_is_no_text_is_refused_in_a_short_json_and_in_a_long_one(String value) {
    assertThatExceptionOfType(MalformedJson.class).isThrownBy(() -> texts(value));
    assertThatExceptionOfType(MalformedJson.class)
        .isThrownBy(() -> texts("\"" + "x".repeat(40_000) + "\"," + value));
  }

  @Test
  void json_that_is_cut_anywhere_is_refused() {
    String whole = "{\"texts\":[\"a\\n\",\"\\u00e9\",null]}";

    for (int length = 0; length < whole.length(); length++) {
      String cut = whole.substring(0, length);
      assertThatExceptionOfType(MalformedJson.class)
          .as(cut)
          .isThrownBy(() -> Json.read(Probe.class, cut));
    }
  }

  @Test
  void more_than_ten_mebibytes_are_not_read() {
    String longest = "{\"texts\":[\"" + "x".repeat(Json.LONGEST - 14) + "\"]}";

    assertThat(longest).hasSize(Json.LONGEST);
    assertThat(Json.read(Probe.class, longest).texts()).hasSize(1);
    assertThatExceptionOfType(MalformedJson.class)
        .isThrownBy(() -> Json.read(Probe.class, longest + " "));
  }

  private static List<String> texts(String elements) {
    return List.copyOf(
        java.util.Objects.requireNonNull(
            Json.read(Probe.class, "{\"texts\":[" + elements + "]}").texts()));
  }
}
