package ca.jechemine.kernel;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// A table as spreadsheets open it: UTF-8 with the mark by which they know it, commas, quotes
/// doubled, lines ended by `\n` (RFC 4180 but for the ends of lines). A text that a spreadsheet
/// would run as a formula gets an apostrophe in front (OWASP, "CSV Injection"); a number is none,
/// also one below nothing. No row is kept: each goes on as it comes.
public final class Csv {

  private static final String UTF_8_MARK = "\uFEFF";
  private static final String FORMULA = "=+-@\t\r\n";
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

  private final Appendable text;

  /// A table with these columns, which is written there.
  ///
  /// @throws UncheckedIOException when it cannot be
  public Csv(List<String> columns, Appendable text) {
    this.text = text;
    write(UTF_8_MARK);
    row(columns);
  }

  /// One more row.
  ///
  /// @throws UncheckedIOException when it cannot be written
  public void row(List<String> cells) {
    write(cells.stream().map(Csv::cell).collect(Collectors.joining(",", "", "\n")));
  }

  private void write(String more) {
    try {
      text.append(more);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static String cell(String value) {
    if (NUMBER.matcher(value).matches()) {
      return value;
    }
    String safe = !value.isEmpty() && FORMULA.indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
    return "\"" + safe.replace("\"", "\"\"") + "\"";
  }
}
