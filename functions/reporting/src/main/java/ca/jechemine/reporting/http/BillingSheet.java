package ca.jechemine.reporting.http;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Text;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Rows of billing as a table: what the page shows, amounts as numbers.
final class BillingSheet {

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

  static Table of(List<BillingRowView> rows, Language language) {
    Table.Rows table = new Table.Rows().row(COLUMNS.stream().map(it -> it.in(language)).toArray());
    rows.forEach(it ->
        table.row(
            it.sessionId(),
            it.client(),
            it.professional(),
            it.date(),
            text(it.sessionDate()),
            it.amount(),
            it.platformFee(),
            it.professionalPayout(),
            it.status(),
            text(it.paymentMethod()),
            text(it.paidDate()),
            text(it.invoiceNumber()),
            text(it.interacReferenceCode()),
            text(it.transferDueAt())));
    return table.toTable();
  }

  private static String text(@Nullable Object value) {
    return value == null ? "" : value.toString();
  }
}
