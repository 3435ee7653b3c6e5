package ca.jechemine.reporting.http;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/// Rows of words and figures, as a spreadsheet has them.
record Table(List<List<Cell>> rows) {

  Table {
    rows = List.copyOf(rows);
  }

  /// What stands in one place.
  sealed interface Cell {}

  /// A text, whatever it reads like.
  record Words(String text) implements Cell {}

  /// A number; its decimals are shown as they are.
  record Figure(BigDecimal value) implements Cell {}

  /// Makes a table row by row.
  static final class Rows {

    private final List<List<Cell>> rows = new ArrayList<>();

    /// A row of texts and numbers.
    Rows row(Object... values) {
      List<Cell> cells = new ArrayList<>();
      for (Object value : values) {
        cells.add(
            switch (value) {
              case BigDecimal it -> new Figure(it);
              case Long it -> new Figure(BigDecimal.valueOf(it));
              default -> new Words(value.toString());
            });
      }
      rows.add(List.copyOf(cells));
      return this;
    }

    Table toTable() {
      return new Table(rows);
    }
  }
}
