package ca.jechemine.reporting.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.reporting.http.Table.Cell;
import ca.jechemine.reporting.http.Table.Figure;
import ca.jechemine.reporting.http.Table.Words;
import java.util.List;
import java.util.stream.Collectors;

/// A table as RFC 4180 has it, with the mark by which spreadsheets know UTF-8. A text that one of
/// them would run as a formula gets an apostrophe in front; a number is no text, and may begin with
/// a minus sign.
final class Csv {

  private static final String UTF_8_MARK = "\uFEFF";
  private static final String FORMULA = "=+-@\t\r";

  private Csv() {}

  static byte[] of(Table table) {
    return (UTF_8_MARK + table.rows().stream().map(Csv::line).collect(Collectors.joining()))
        .getBytes(UTF_8);
  }

  private static String line(List<Cell> cells) {
    return cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String cell(Cell cell) {
    return switch (cell) {
      case Figure it -> it.value().toPlainString();
      case Words it -> words(it.text());
    };
  }

  private static String words(String text) {
    String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    return '"' + safe.replace("\"", "\"\"") + '"';
  }
}
