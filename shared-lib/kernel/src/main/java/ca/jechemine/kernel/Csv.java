package ca.jechemine.kernel;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A table as spreadsheets open it: UTF-8 with the mark by which they know it, commas, quotes
/// doubled, lines ended by `\n` (RFC 4180 but for the ends of lines). A text that a spreadsheet
/// would run as a formula gets an apostrophe in front (OWASP, "CSV Injection"); a number is none,
/// also one below nothing.
public final class Csv {

  private static final String UTF_8_MARK = "\uFEFF";
  private static final String FORMULA = "=+-@\t\r\n";
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  private final StringBuilder text = new StringBuilder(UTF_8_MARK);

  /// A table with these columns.
  public Csv(List<String> columns) {
    row(columns);
  }

  /// One more row.
  public void row(List<String> cells) {
    text.append(cells.stream().map(Csv::cell).collect(Collectors.joining(","))).append('\n');
  }

  /// The table so far.
  public String text() {
    return text.toString();
  }

  private static String cell(String value) {
    if (NUMBER.matcher(value).matches()) {
      return value;
    }
    String safe = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
