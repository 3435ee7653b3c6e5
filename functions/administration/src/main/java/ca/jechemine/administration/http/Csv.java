package ca.jechemine.administration.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import java.util.stream.Collectors;

/// A table as spreadsheets open it: UTF-8 with a byte order mark, commas, quotes doubled, lines
/// ended by `\n`. A cell that a spreadsheet would take for a formula begins with an apostrophe
/// (OWASP, "CSV Injection").
final class Csv {

  private static final String FORMULA = "=+-@\t\r";

  private final StringBuilder text = new StringBuilder("\uFEFF");

  Csv(List<String> columns) {
    row(columns);
  }

  void row(List<String> cells) {
    text.append(cells.stream().map(Csv::cell).collect(Collectors.joining(","))).append('\n');
  }

  byte[] bytes() {
    return text.toString().getBytes(UTF_8);
  }

  private static String cell(String value) {
    String safe = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
