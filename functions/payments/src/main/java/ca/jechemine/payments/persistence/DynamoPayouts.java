package ca.jechemine.payments.persistence;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.payout.Payout;
import ca.jechemine.payments.domain.payout.PayoutChange;
import ca.jechemine.payments.domain.payout.PayoutId;
import ca.jechemine.payments.domain.payout.PayoutStatus;
import ca.jechemine.payments.domain.payout.Payouts;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Positions;
import ca.jechemine.runtime.dynamo.ReceiptItems;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// Payouts in the domain's table: `PayoutItem`.
public final class DynamoPayouts implements Payouts {

  private static final Set<String> KEYS = Set.of("pk", "sk", "gsi1pk", "gsi1sk");

  private final Tables tables;
  private final ReceiptItems receipts;
  private final PaymentItem payments;
  private final LedgerWrites ledger;

  DynamoPayouts(Tables tables, ReceiptItems receipts, PaymentItem payments, LedgerWrites ledger) {
    this.tables = tables;
    this.receipts = receipts;
    this.payments = payments;
    this.ledger = ledger;
  }

  @Override
  public Optional<Versioned<Payout>> find(PayoutId id) {
    return tables
        .find(PayoutItem.pk(id), PayoutItem.SK)
        .map(it -> new Versioned<>(PayoutItem.read(it), new ItemReader(it).number("version")));
  }

  /// One row more than asked for is read, so that no page is empty but the only one.
  @Override
  public Page<Payout> standing(PayoutStatus status, PageRequest page) {
    QueryRequest.Builder query =
        QueryRequest.builder()
            .tableName(tables.table())
            .indexName("gsi1")
            .keyConditionExpression("gsi1pk = :list")
            .expressionAttributeValues(
                Map.of(":list", AttributeValue.fromS(PayoutItem.list(status))))
            .scanIndexForward(false)
            .limit(page.limit() + 1);
    page.start().map(Positions::key).ifPresent(query::exclusiveStartKey);
    List<Map<String, AttributeValue>> rows = tables.client().query(query.build()).items();
    List<Map<String, AttributeValue>> shown = rows.subList(0, Math.min(rows.size(), page.limit()));
    return new Page<>(
        shown.stream().map(PayoutItem::read).toList(),
        rows.size() > page.limit() ? Positions.of(keyOf(shown.getLast())) : null);
  }

  private static Map<String, AttributeValue> keyOf(Map<String, AttributeValue> row) {
    Map<String, AttributeValue> key = new HashMap<>(row);
    key.keySet().retainAll(KEYS);
    return key;
  }

  @Override
  public List<PayoutId> requestedBefore(Instant moment, int most) {
    return tables
        .client()
        .query(query ->
            query
                .tableName(tables.table())
                .indexName("gsi1")
                .keyConditionExpression("gsi1pk = :list AND gsi1sk < :moment")
                .expressionAttributeValues(
                    Map.of(
                        ":list",
                        AttributeValue.fromS(PayoutItem.list(PayoutStatus.REQUESTED)),
                        ":moment",
                        AttributeValue.fromS(PayoutItem.moment(moment))))
                .limit(most))
        .items()
        .stream()
        .map(it -> PayoutItem.read(it).id())
        .toList();
  }

  @Override
  public List<Versioned<AppointmentPayment>> payments(List<AppointmentId> appointments) {
    if (appointments.size() > MOST_APPOINTMENTS) {
      throw new IllegalArgumentException("too many payments at once");
    }
    if (appointments.isEmpty()) {
      return List.of();
    }
    return tables
        .findAll(
            appointments.stream()
                .map(it -> Tables.key(PaymentItem.pk(it), PaymentItem.SK))
                .toList())
        .stream()
        .filter(it -> !it.isEmpty())
        .map(it -> new Versioned<>(payments.read(it), new ItemReader(it).number("version")))
        .toList();
  }

  /// At most the payout, its 90 payments, a receipt, and of the ledger the entry, its copy and
  /// three balances: a transaction takes 100 rows. Nothing of a payment changes that others show,
  /// so that nothing is told.
  @Override
  public void save(PayoutChange change, Optional<Receipt> receipt) {
    tables
        .transactions()
        .commit(
            Stream.of(
                    Stream.of(row(change.payout())),
                    change.payments().stream().map(it -> row(it.value(), it.version())),
                    ledger.post(change.entries()),
                    receipts.keep(receipt))
                .flatMap(it -> it)
                .toList());
  }

  private Write row(Versioned<Payout> payout) {
    Map<String, AttributeValue> item = PayoutItem.write(payout.value(), payout.version() + 1);
    return payout.version() == 0
        ? Write.insert(tables.table(), item, _ -> new StaleVersion("the payout"))
        : put(item, payout.version(), "the payout");
  }

  private Write row(AppointmentPayment payment, long version) {
    return put(payments.write(payment, version + 1), version, "the payment");
  }

  private Write put(Map<String, AttributeValue> item, long read, String what) {
    return Write.put(
        Put.builder()
            .tableName(tables.table())
            .item(item)
            .conditionExpression("version = :read")
            .expressionAttributeValues(Map.of(":read", AttributeValue.fromN(Long.toString(read)))),
        _ -> new StaleVersion(what));
  }
}
