package ca.jechemine.payments.persistence;

import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.InteracReferenceTaken;
import ca.jechemine.payments.domain.Invoice;
import ca.jechemine.payments.domain.OpenInvoice;
import ca.jechemine.payments.domain.PaymentChange;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Write;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;

/// The rows that are kept beside a payment for transfers: which appointment a reference is of (`pk
/// = INTERAC#<reference>`, `sk = INTERAC`), so that no two have one; and that its money is expected
/// from outside Stripe (`pk = PAYMENT#<appointment>`, `sk = OPEN_INVOICE`), which `gsi1` lists by
/// the end of the session as long as it is.
final class TransferRows {

  static final String OPEN = "OPEN_INVOICE";

  private TransferRows() {}

  static Stream<Write> of(String table, PaymentChange change) {
    return Stream.concat(reference(table, change), open(table, change));
  }

  /// Also one that comes with the end of the session: the appointments domain keeps those apart
  /// that it gives, and may not have heard of one of ours.
  private static Stream<Write> reference(String table, PaymentChange change) {
    AppointmentPayment after = change.after().value();
    Optional<Invoice> before =
        Optional.ofNullable(change.before()).map(AppointmentPayment::invoice);
    String reference = after.invoice().interacReference();
    if (reference == null
        || before.map(Invoice::interacReference).filter(reference::equals).isPresent()) {
      return Stream.empty();
    }
    Map<String, AttributeValue> row =
        new ItemWriter()
            .text("pk", "INTERAC#" + reference)
            .text("sk", "INTERAC")
            .text("appointmentId", after.id().value())
            .toItem();
    return Stream.of(
        Write.put(
            Put.builder()
                .tableName(table)
                .item(row)
                .conditionExpression("attribute_not_exists(pk) OR appointmentId = :own")
                .expressionAttributeValues(
                    Map.of(":own", AttributeValue.fromS(after.id().value()))),
            _ -> new InteracReferenceTaken()));
  }

  private static Stream<Write> open(String table, PaymentChange change) {
    AppointmentPayment after = change.after().value();
    Optional<Instant> before = Optional.ofNullable(change.before()).flatMap(OpenInvoice::since);
    Optional<Instant> since = OpenInvoice.since(after);
    if (since.equals(before)) {
      return Stream.empty();
    }
    ItemWriter row =
        new ItemWriter()
            .text("pk", PaymentItem.pk(after.id()))
            .text("sk", OPEN)
            .text("appointmentId", after.id().value());
    since.ifPresent(
        it -> row.text("gsi1pk", OPEN).text("gsi1sk", DunningItem.moment(it) + "#" + after.id()));
    return Stream.of(Write.put(table, row.toItem()));
  }
}
