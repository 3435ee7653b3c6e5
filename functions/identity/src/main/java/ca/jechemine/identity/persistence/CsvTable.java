package ca.jechemine.identity.persistence;

import ca.jechemine.runtime.json.Json;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Records as a table of RFC 4180, with the mark by which spreadsheets know UTF-8. What one of them
/// would run as a formula gets an apostrophe in front.
final class CsvTable {

  private static final String UTF_8_MARK = "\uFEFF";
  private static final String FORMULA = "=+-@\t\r";

  private CsvTable() {}

  static String of(List<Map<String, Object>> records) {
    Set<String> columns = new LinkedHashSet<>();
    records.forEach(it -> columns.addAll(it.keySet()));
    Stream<String> rows =
        records.stream().map(record -> line(columns.stream().map(it -> text(record.get(it)))));
    return UTF_8_MARK
        + Stream.concat(Stream.of(line(columns.stream())), rows).collect(Collectors.joining());
  }

  private static String line(Stream<String> cells) {
    return cells.map(CsvTable::cell).collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String text(@Nullable Object value) {
    return switch (value) {
      case null -> "";
      case Collection<?> list ->
          list.stream().map(CsvTable::text).collect(Collectors.joining("; "));
      case Map<?, ?> map -> Json.write(map);
      default -> value.toString();
    };
  }

  private static String cell(String text) {
    String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    boolean plain =
        safe.chars().noneMatch(it -> it == '"' || it == ',' || it == '\r' || it == '\n');
    return plain ? safe : '"' + safe.replace("\"", "\"\"") + '"';
  }
}
