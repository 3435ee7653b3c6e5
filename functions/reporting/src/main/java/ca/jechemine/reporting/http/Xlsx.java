package ca.jechemine.reporting.http;

import ca.jechemine.reporting.http.Table.Cell;
import ca.jechemine.reporting.http.Table.Figure;
import ca.jechemine.reporting.http.Table.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/// A table as a workbook of one sheet. Texts are kept as texts there, which no spreadsheet runs.
final class Xlsx {

  private static final String APPLICATION = "Je chemine";
  private static final String VERSION = "1.0";

  private Xlsx() {}

  static byte[] of(Table table, String sheetName) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (Workbook workbook = new Workbook(bytes, APPLICATION, VERSION)) {
      Worksheet sheet = workbook.newWorksheet(sheetName);
      for (int row = 0; row < table.rows().size(); row++) {
        write(sheet, row, table.rows().get(row));
      }
    } catch (IOException impossible) {
      throw new UncheckedIOException("memory takes every byte", impossible);
    }
    return bytes.toByteArray();
  }

  private static void write(Worksheet sheet, int row, List<Cell> cells) {
    for (int column = 0; column < cells.size(); column++) {
      switch (cells.get(column)) {
        case Words it -> sheet.value(row, column, it.text());
        case Figure it -> {
          sheet.value(row, column, it.value());
          if (it.value().scale() > 0) {
            sheet.style(row, column).format("0.00").set();
          }
        }
      }
    }
  }
}
