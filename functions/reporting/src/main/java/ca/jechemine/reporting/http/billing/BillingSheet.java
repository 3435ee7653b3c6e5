package ca.jechemine.reporting.http.billing;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Rows of billing as a table of RFC 4180, with the mark by which spreadsheets know UTF-8. What one
/// of them would run as a formula gets an apostrophe in front; amounts are numbers, and stay such.
final class BillingSheet {

  private static final String UTF_8_MARK = "\uFEFF";
  private static final String FORMULA = "=+-@\t\r";

  private static final List<Text> COLUMNS =
      List.of(
          new Text("Séance", "Session"),
          new Text("Client", "Client"),
          new Text("Professionnel", "Professional"),
          new Text("Date", "Date"),
          new Text("Date et heure", "Date and time"),
          new Text("Montant", "Amount"),
          new Text("Frais de plateforme", "Platform fee"),
          new Text("Part du professionnel", "Professional payout"),
          new Text("Statut", "Status"),
          new Text("Mode de paiement", "Payment method"),
          new Text("Payé le", "Paid on"),
          new Text("Facture", "Invoice"),
          new Text("Référence Interac", "Interac reference"),
          new Text("Échéance du virement", "Transfer due"));

  private BillingSheet() {}

  static String csv(List<BillingRowView> rows, Language language) {
    Stream<String> lines = rows.stream().map(BillingSheet::line);
    return UTF_8_MARK
        + Stream.concat(Stream.of(line(COLUMNS.stream().map(it -> quoted(it.in(language))))), lines)
            .collect(Collectors.joining());
  }

  private static String line(BillingRowView row) {
    return line(
        Stream.of(
            text(row.sessionId()),
            text(row.client()),
            text(row.professional()),
            text(row.date()),
            text(row.sessionDate()),
            number(row.amount()),
            number(row.platformFee()),
            number(row.professionalPayout()),
            text(row.status()),
            text(row.paymentMethod()),
            text(row.paidDate()),
            text(row.invoiceNumber()),
            text(row.interacReferenceCode()),
            text(row.transferDueAt() == null ? null : row.transferDueAt().toString())));
  }

  private static String line(Stream<String> cells) {
    return cells.collect(Collectors.joining(",", "", "\r\n"));
  }

  private static String number(BigDecimal amount) {
    return amount.toPlainString();
  }

  private static String text(@Nullable String text) {
    if (text == null || text.isEmpty()) {
      return "";
    }
    return quoted(FORMULA.indexOf(text.charAt(0)) >= 0 ? "'" + text : text);
  }

  private static String quoted(String text) {
    boolean isPlain =
        text.chars().noneMatch(it -> it == '"' || it == ',' || it == '\r' || it == '\n');
    return isPlain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }
}
