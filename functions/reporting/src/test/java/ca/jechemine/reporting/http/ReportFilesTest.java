package ca.jechemine.reporting.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Money;
import ca.jechemine.reporting.domain.Compared;
import ca.jechemine.reporting.domain.Period;
import ca.jechemine.reporting.domain.Report;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// A report as a file: the figures of the screen, to the cent, and nothing that a spreadsheet runs.
class ReportFilesTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 30);

  @TempDir Path folder;

  private static Report report(String name, String issue) {
    return new Report(
        new Compared(-1_234_05, 7_777_77),
        new Compared(12, 9),
        new Compared(3, 0),
        new Compared(0, 0),
        new Report.Earned(new Money(-2_000_00), new Money(700_95), new Money(65_00)),
        List.of(new Report.Issue(issue, 12)),
        List.of(
            new Report.Performance("id", name, 12, 5, new Money(-2_000_00), 3, 14),
            new Report.Performance("other", "Clara", 1, 1, new Money(1), 0, 0)));
  }

  private static Table table(Report report, Language language) {
    return ReportTable.of(ReportView.of(report), Period.WEEK, DAY, language);
  }

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", "=\"x\",2"})
  void what_a_spreadsheet_would_run_is_a_text(String name) {
    String csv = new String(Csv.of(table(report(name, name), Language.FR)), UTF_8);

    String safe = "\"'" + name.replace("\"", "\"\"") + "\"";
    assertThat(csv).contains(safe + ",12,5,-2000.00,3,4.67\r\n").contains(safe + ",12\r\n");
  }

  @Test
  void quotes_are_doubled_and_numbers_are_numbers() {
    String csv = new String(Csv.of(table(report("L\"Œuf, inc.", "Deuil"), Language.FR)), UTF_8);

    assertThat(csv)
        .startsWith("\uFEFF\"Rapport\",\"7 derniers jours\"\r\n\"En date du\",\"2026-11-30\"\r\n")
        .contains("\"L\"\"Œuf, inc.\",12,5,-2000.00,3,4.67\r\n")
        .contains("\"Revenus ($)\",-1234.05,-115.87\r\n")
        .contains("\"Séances\",12,33.33\r\n")
        .contains("\"Professionnels actifs\",3,100\r\n")
        .contains("\"Total\",-1234.05\r\n");
  }

  @ParameterizedTest
  @EnumSource(Language.class)
  void the_workbook_has_cell_for_cell_what_the_table_has(Language language) throws IOException {
    Table table = table(report("=1+1", "Deuil & <stress>"), language);

    byte[] workbook = Xlsx.of(table, "Rapport");

    String sheet = part(workbook, "xl/worksheets/sheet1.xml");
    assertThat(sheet).doesNotContain("<f>");
    List<String> figures =
        table.rows().stream()
            .flatMap(List::stream)
            .filter(Table.Figure.class::isInstance)
            .map(it -> ((Table.Figure) it).value().toPlainString())
            .toList();
    assertThat(values(sheet)).containsExactlyElementsOf(figures);
    String texts = sheet + part(workbook, "xl/sharedStrings.xml");
    assertThat(texts).contains("=1+1", "Deuil &amp; &lt;stress&gt;");
  }

  @Test
  void both_files_say_what_the_answer_says() {
    ReportView view = ReportView.of(report("Boris", "Deuil"));

    List<String> figures =
        ReportTable.of(view, Period.MONTH, DAY, Language.EN).rows().stream()
            .flatMap(List::stream)
            .filter(Table.Figure.class::isInstance)
            .map(it -> ((Table.Figure) it).value().toPlainString())
            .toList();

    assertThat(figures)
        .containsExactly(
            "-1234.05",
            "-115.87",
            "12",
            "33.33",
            "3",
            "100",
            "0",
            "0",
            "-2000.00",
            "700.95",
            "65.00",
            "-1234.05",
            "12",
            "12",
            "5",
            "-2000.00",
            "3",
            "4.67",
            "1",
            "1",
            "0.01",
            "0",
            "0");
  }

  /// The numbers of a sheet, row by row; texts are kept otherwise.
  private static List<String> values(String sheet) {
    List<String> values = new ArrayList<>();
    Matcher cells =
        Pattern.compile("<c r=\"[A-Z]+[0-9]+\"(?: s=\"[0-9]+\")?(?: t=\"n\")?><v>([^<]*)</v>")
            .matcher(sheet);
    while (cells.find()) {
      values.add(cells.group(1));
    }
    return values;
  }

  private String part(byte[] workbook, String name) throws IOException {
    Path file = Files.write(folder.resolve("report.xlsx"), workbook);
    try (ZipFile zip = new ZipFile(file.toFile())) {
      return new String(zip.getInputStream(zip.getEntry(name)).readAllBytes(), UTF_8);
    }
  }
}
