package ca.jechemine.benchmarks.harness;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A report's table with the facts that belong to it.
///
/// @param facts what somebody who compares two reports has to know, by name, in their order
record Table(
    String title, Map<String, String> facts, List<String> columns, List<List<String>> rows) {

  String markdown() {
    return Stream.of(
            Stream.of("## " + title, ""),
            facts.entrySet().stream().map(it -> "- " + it.getKey() + ": " + it.getValue()),
            Stream.of("", row(columns), row(columns.stream().map(_ -> "---").toList())),
            rows.stream().map(Table::row))
        .flatMap(it -> it)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /// Tab-separated, the facts as comments above.
  String tabSeparated() {
    return Stream.of(
            facts.entrySet().stream().map(it -> "# " + it.getKey() + ": " + it.getValue()),
            Stream.of(String.join("\t", columns)),
            rows.stream().map(it -> String.join("\t", it)))
        .flatMap(it -> it)
        .collect(Collectors.joining("\n", "", "\n"));
  }

  private static String row(List<String> cells) {
    return cells.stream().collect(Collectors.joining(" | ", "| ", " |"));
  }
}
