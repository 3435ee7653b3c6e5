package ca.jechemine.payments.persistence;

import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.PaymentChange;
import ca.jechemine.payments.domain.Payments;
import ca.jechemine.payments.domain.stripe.PaymentIntentId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.ReceiptItems;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import ca.jechemine.runtime.outbox.Outbox;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;

/// The payments in the domain's table: `PaymentItem`, and for each payment at Stripe a row that
/// says which appointment it is for (`pk = INTENT#<id>`, `sk = INTENT`).
public final class DynamoPayments implements Payments {

  private static final String INTENT = "INTENT";

  private final Tables tables;
  private final ReceiptItems receipts;
  private final Outbox outbox;
  private final PaymentItem items;
  private final LedgerWrites ledger;
  private final InstantSource clock;

  DynamoPayments(
      Tables tables,
      ReceiptItems receipts,
      Outbox outbox,
      PaymentItem items,
      LedgerWrites ledger,
      InstantSource clock) {
    this.tables = tables;
    this.receipts = receipts;
    this.outbox = outbox;
    this.items = items;
    this.ledger = ledger;
    this.clock = clock;
  }

  @Override
  public Optional<Versioned<AppointmentPayment>> find(AppointmentId id) {
    return tables
        .find(PaymentItem.pk(id), PaymentItem.SK)
        .map(it -> new Versioned<>(items.read(it), new ItemReader(it).number("version")));
  }

  /// Two reads.
  @Override
  public Optional<Versioned<AppointmentPayment>> findByIntent(PaymentIntentId intent) {
    return tables
        .find(intentPk(intent), INTENT)
        .flatMap(it -> find(new AppointmentId(new ItemReader(it).text("appointmentId"))));
  }

  @Override
  public void save(PaymentChange change, Optional<Receipt> receipt) {
    commit(change, receipt, Stream.empty());
  }

  /// Carries a change out together with those writes.
  void commit(PaymentChange change, Optional<Receipt> receipt, Stream<Write> more) {
    Versioned<AppointmentPayment> after = change.after();
    long version = after.version() + 1;
    tables
        .transactions()
        .commit(
            Stream.of(
                    receipts.keep(receipt),
                    Stream.of(row(after, version)),
                    intent(change),
                    more,
                    ledger.post(change.entries()),
                    outbox.publish(
                        PaymentEvents.of(change, version, clock.instant()), version))
                .flatMap(it -> it)
                .toList());
  }

  private Write row(Versioned<AppointmentPayment> after, long version) {
    Put.Builder put =
        Put.builder().tableName(tables.table()).item(items.write(after.value(), version));
    if (after.version() == 0) {
      put.conditionExpression("attribute_not_exists(pk)");
    } else {
      put.conditionExpression("version = :read")
          .expressionAttributeValues(
              Map.of(":read", AttributeValue.fromN(Long.toString(after.version()))));
    }
    return Write.put(put, _ -> new StaleVersion("the payment"));
  }

  private Stream<Write> intent(PaymentChange change) {
    AppointmentPayment payment = change.after().value();
    Optional<PaymentIntentId> before =
        Optional.ofNullable(change.before()).flatMap(AppointmentPayment::intentId);
    return payment.intentId().filter(it -> !before.equals(Optional.of(it))).stream()
        .map(it ->
            Write.put(
                tables.table(),
                new ItemWriter()
                    .text("pk", intentPk(it))
                    .text("sk", INTENT)
                    .text("appointmentId", payment.id().value())
                    .toItem()));
  }

  private static String intentPk(PaymentIntentId intent) {
    return "INTENT#" + intent;
  }
}
