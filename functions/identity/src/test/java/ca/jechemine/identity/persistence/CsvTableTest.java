package ca.jechemine.identity.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableTest {

  @Test
  void quotes_what_would_break_a_line_and_doubles_quotes() {
    assertThat(CsvTable.of(List.of(Map.of("note", "a, \"b\"\nc"))))
        .isEqualTo("\uFEFFnote\r\n\"a, \"\"b\"\"\nc\"\r\n");
  }

  @Test
  void a_record_without_a_column_leaves_it_empty() {
    assertThat(CsvTable.of(List.of(Map.of("a", "1"), Map.of("b", List.of("x", "y")))))
        .isEqualTo("\uFEFFa,b\r\n1,\r\n,x; y\r\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@x", "\tx"})
  void a_formula_gets_an_apostrophe(String text) {
    assertThat(CsvTable.of(List.of(Map.of("a", text)))).isEqualTo("\uFEFFa\r\n'" + text + "\r\n");
  }
}
