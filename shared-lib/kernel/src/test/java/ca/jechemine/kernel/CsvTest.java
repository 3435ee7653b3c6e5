package ca.jechemine.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// RFC 4180 and OWASP, "CSV Injection".
class CsvTest {

  @Test
  void a_table_is_text_with_the_mark_of_utf_8_quotes_doubled_and_lines_ended() {
    StringBuilder text = new StringBuilder();
    Csv csv = new Csv(List.of("nom", "montant"), text);
    csv.row(List.of("Zoé, dite \"Zo\"", "12.50"));
    csv.row(List.of("deux\nlignes", ""));

    assertThat(text)
        .hasToString(
            "\uFEFF\"nom\",\"montant\"\n\"Zoé, dite \"\"Zo\"\"\",12.50\n\"deux\nlignes\",\"\"\n");
  }

  @Test
  void a_row_is_written_when_it_comes() {
    StringBuilder text = new StringBuilder();
    Csv csv = new Csv(List.of("x"), text);
    assertThat(text).hasToString("\uFEFF\"x\"\n");

    csv.row(List.of("1"));

    assertThat(text).hasToString("\uFEFF\"x\"\n1\n");
  }

  @Test
  void what_cannot_be_written_is_no_table() throws IOException {
    Writer closed = Writer.nullWriter();
    closed.close();

    assertThatThrownBy(() -> new Csv(List.of("x"), closed))
        .isInstanceOf(UncheckedIOException.class);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"=1+1", "+1", "-1+1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "-", "-1,5", "--1"})
  void defect_a_text_that_would_run_gets_an_apostrophe(String text) {
    assertThat(cell(text)).isEqualTo("\"'" + text + "\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"0", "12.50", "-36.00", "-1"})
  void a_number_stays_one_also_below_nothing(String number) {
    assertThat(cell(number)).isEqualTo(number);
  }

  private static String cell(String value) {
    StringBuilder text = new StringBuilder();
    new Csv(List.of("x"), text).row(List.of(value));
    return text.substring("\uFEFF\"x\"\n".length(), text.length() - 1);
  }
}
