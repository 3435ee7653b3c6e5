package ca.jechemine.system.payments;

import static ca.jechemine.system.payments.Accounting.PATH;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.UserId;
import ca.jechemine.local.aws.Fault;
import ca.jechemine.local.aws.Faults;
import ca.jechemine.local.aws.Service;
import ca.jechemine.local.lambda.Invocation.Call;
import ca.jechemine.payments.domain.ledger.SessionAccount;
import ca.jechemine.testkit.RunningCloud;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The sales journal and the ledger of a year as tables (contract 30 §16), from outside.
class AccountingYearTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private static final List<String> IN_TWO_PARTS =
      List.of("CreateMultipartUpload", "UploadPart", "UploadPart", "CompleteMultipartUpload");

  private final Payers payers = new Payers(CLOUD);
  private final Earners earners = new Earners(CLOUD, payers);
  private final Accounting accounting = new Accounting(CLOUD);

  @Test
  void defect_ids_were_printed_as_objects_and_formulas_ran() {
    UserId professional = earners.plantedProfessional();
    String appointment = earners.planted(professional);
    SessionAccount sold = accounting.sold(professional, payers.now());
    accounting.wentBack(sold, 40_00, payers.now());
    accounting
        .admin()
        .post(
            PATH + "payout-debit",
            "{\"professionalId\":\"%s\",\"payoutAmountCad\":45.1,\"payoutReference\":\"@VIR\",\"payoutNotes\":\"=1+1, \\\"x\\\"\"}"
                .formatted(professional));

    List<List<String>> sales = accounting.rows("sales-journal", professional);
    List<List<String>> ledger = accounting.rows("ledger-full", professional);

    String session = sold.session().appointment().value();
    assertThat(sales).hasSize(3);
    assertThat(sales.getFirst().subList(4, 6))
        .containsExactly(quoted(appointment), quoted("2026-06-15"));
    assertThat(sales.get(1).subList(2, 11))
        .containsExactly(
            quoted(professional.value()),
            quoted("Zoé Tremblay"),
            quoted(session),
            quoted(""),
            quoted("individuel"),
            "120.00",
            "12.00",
            "108.00",
            quoted("stripe"));
    assertThat(sales.get(2).subList(7, 10)).containsExactly("-40.00", "-4.00", "-36.00");
    List<String> debit = ledger.getLast();
    assertThat(debit.get(1)).isEqualTo(quoted("debit"));
    assertThat(debit.subList(5, 11))
        .containsExactly(
            quoted(""),
            quoted(""),
            "45.10",
            quoted("'@VIR"),
            quoted("'=1+1, \"\"x\"\""),
            quoted("none"));
  }

  @Test
  void the_table_is_that_of_the_screen_to_the_cent() {
    UserId professional = accounting.planted();
    accounting.wentBack(accounting.sold(professional, payers.now()), 33_33, payers.now());
    accounting.admin().post(PATH + "payout-debit", Accounting.debit(professional, 7, "-5"));

    List<List<String>> table = accounting.rows("ledger-full", professional);
    JsonNode screen = accounting.ledger(professional);

    assertThat(table).hasSize(screen.path("entries").size());
    assertThat(total(table, 6).subtract(total(table, 7)))
        .isEqualByComparingTo(screen.path("balanceLifetimeCad").decimalValue());
    assertThat(total(table, 6)).isEqualByComparingTo(shown(screen, "netToProfessionalCad"));
    assertThat(total(accounting.rows("sales-journal", professional), 9))
        .as("what an administrator gave is nobody's sale")
        .isEqualByComparingTo(total(table, 6).subtract(new BigDecimal("100")));
  }

  @ParameterizedTest
  @CsvSource({
    "sales-journal,journal-ventes-2033.csv,date_ligne,canal_paiement,11",
    "ledger-full,grand-livre-2033.csv,date,canal,11"
  })
  void it_is_a_file_that_spreadsheets_open(
      String path, String name, String first, String last, int columns) {
    UserId professional = accounting.nobodysDebt();
    SessionAccount sold = accounting.sold(professional, Instant.parse("2033-03-03T12:00:00Z"));
    accounting.wentBack(sold, 40_00, Instant.parse("2033-11-11T12:00:00Z"));

    HttpResponse<String> file = accounting.downloaded(path + "?year=2033");

    assertThat(file.statusCode()).isEqualTo(200);
    assertThat(file.headers().firstValue("content-type")).contains("text/csv; charset=utf-8");
    assertThat(file.headers().firstValue("content-disposition").orElseThrow())
        .startsWith("attachment")
        .contains(name);
    List<String> lines = file.body().lines().toList();
    assertThat(lines.getFirst())
        .startsWith("\uFEFF\"" + first + "\",")
        .endsWith("\"" + last + "\"");
    assertThat(file.body()).endsWith("\n").doesNotContain("\r");
    assertThat(lines)
        .as("each with every column")
        .allMatch(it -> it.split(",", -1).length == columns);
    assertThat(lines.stream().filter(it -> it.contains(professional.value())))
        .satisfiesExactly(
            it -> assertThat(it).startsWith("\"2033-03-03T12:00:00Z\",").contains("108.00"),
            it -> assertThat(it).startsWith("\"2033-11-11T12:00:00Z\",").contains("-36.00"));
  }

  @Test
  void defect_a_year_was_the_servers_and_not_torontos() {
    UserId professional = accounting.nobodysDebt();
    Stream.of(
            "2031-01-01T04:30:00Z",
            "2031-01-01T05:00:00Z",
            "2031-07-15T12:00:00Z",
            "2032-01-01T04:59:59Z",
            "2032-01-01T05:00:00Z")
        .map(Instant::parse)
        .forEach(it -> accounting.sold(professional, it));

    assertThat(accounting.rows("sales-journal?year=2031", professional))
        .extracting(List::getFirst)
        .containsExactly(
            quoted("2031-01-01T05:00:00Z"),
            quoted("2031-07-15T12:00:00Z"),
            quoted("2032-01-01T04:59:59Z"));
    assertThat(accounting.rows("ledger-full?year=2030", professional))
        .extracting(List::getFirst)
        .containsExactly(quoted("2031-01-01T04:30:00Z"));
  }

  @Test
  void a_month_that_takes_several_pages_is_whole() {
    UserId professional = accounting.nobodysDebt();
    Instant at = Instant.parse("2034-03-03T12:00:00Z");
    for (int n = 0; n < 100; n++) {
      accounting.given(professional, 1_00, at.plusSeconds(n));
    }

    assertThat(total(accounting.rows("ledger-full?year=2034", professional), 6))
        .isEqualByComparingTo("100");
  }

  /// 140 rows of 40 kB; and a page is more than DynamoDB gives in one answer.
  @Test
  void defect_a_year_was_built_in_memory() {
    Instant from = Instant.parse("2035-03-03T12:00:00Z");
    UserId professional = accounting.wordy(140, from);
    List<String> moments =
        IntStream.range(0, 140).mapToObj(it -> quoted(from.plusSeconds(it).toString())).toList();

    List<List<String>> sales = accounting.rows("sales-journal?year=2035", professional);
    assertThat(objectCalls("AdminExportSalesJournal")).isEqualTo(IN_TWO_PARTS);
    List<List<String>> ledger = accounting.rows("ledger-full?year=2035", professional);
    assertThat(objectCalls("AdminExportLedger")).isEqualTo(IN_TWO_PARTS);

    assertThat(sales).extracting(List::getFirst).isEqualTo(moments);
    assertThat(total(sales, 9)).isEqualByComparingTo("15120");
    assertThat(ledger).extracting(List::getFirst).isEqualTo(moments);
    assertThat(total(ledger, 6)).isEqualByComparingTo("15120");
    aPageThatCannotBeReadLeavesNothing();
  }

  /// Four queries are needed until all of March is written, and nine after that: the one that fails
  /// is among these, also when somebody else asks something meanwhile.
  private void aPageThatCannotBeReadLeavesNothing() {
    Faults faults = CLOUD.cloud().aws().faults();
    faults.next(8, Service.DYNAMODB, "Query", new Fault.Delayed(Duration.ZERO));
    faults.next(Service.DYNAMODB, "Query", new Fault.Refused(400, "ValidationException"));
    String before = CLOUD.api().get("/_local/files").body();

    assertThat(accounting.admin().get(PATH + "sales-journal?year=2035").status()).isEqualTo(500);

    assertThat(objectCalls("AdminExportSalesJournal"))
        .containsExactly("CreateMultipartUpload", "UploadPart", "AbortMultipartUpload");
    assertThat(CLOUD.api().get("/_local/files").body()).isEqualTo(before);
    assertThat(faults.pending()).isEmpty();
  }

  private static List<String> objectCalls(String function) {
    return CLOUD.cloud().invocations().lastOf(function).calls("S3").stream()
        .map(Call::operation)
        .toList();
  }

  @ParameterizedTest
  @ValueSource(strings = {"1999", "2101", "abc", "20260", "-1"})
  void what_is_no_year_is_refused(String year) {
    assertThat(accounting.admin().get(PATH + "sales-journal?year=" + year).status()).isEqualTo(400);
    assertThat(
            accounting
                .admin()
                .get(PATH + "ledger-full?year=" + year)
                .json()
                .at("/fields/0/field")
                .asText())
        .isEqualTo("year");
  }

  private static BigDecimal total(List<List<String>> rows, int column) {
    return rows.stream()
        .map(it -> it.get(column))
        .filter(it -> !it.equals(quoted("")))
        .map(BigDecimal::new)
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static BigDecimal shown(JsonNode screen, String field) {
    return StreamSupport.stream(screen.path("entries").spliterator(), false)
        .map(it -> it.path(field).decimalValue())
        .reduce(BigDecimal.ZERO, BigDecimal::add);
  }

  private static String quoted(String text) {
    return "\"" + text + "\"";
  }
}
