package ca.jechemine.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// RFC 4180 and OWASP, "CSV Injection".
class CsvTest {

  @Test
  void a_table_is_text_with_the_mark_of_utf_8_quotes_doubled_and_lines_ended() {
    Csv csv = new Csv(List.of("nom", "montant"));
    csv.row(List.of("Zoé, dite \"Zo\"", "12.50"));
    csv.row(List.of("deux\nlignes", ""));

    assertThat(csv.text())
        .isEqualTo(
            "\uFEFF\"nom\",\"montant\"\n\"Zoé, dite \"\"Zo\"\"\",12.50\n\"deux\nlignes\",\"\"\n");
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
    Csv csv = new Csv(List.of("x"));
    csv.row(List.of(value));
    String text = csv.text();
    return text.substring("\uFEFF\"x\"\n".length(), text.length() - 1);
  }
}
