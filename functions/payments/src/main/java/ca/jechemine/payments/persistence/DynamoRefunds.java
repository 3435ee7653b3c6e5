package ca.jechemine.payments.persistence;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.refund.Refund;
import ca.jechemine.payments.domain.refund.RefundChange;
import ca.jechemine.payments.domain.refund.RefundKey;
import ca.jechemine.payments.domain.refund.RefundStatus;
import ca.jechemine.payments.domain.refund.Refunds;
import ca.jechemine.payments.domain.refund.SetAside;
import ca.jechemine.payments.domain.refund.Stuck;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Positions;
import ca.jechemine.runtime.dynamo.ReceiptItems;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import ca.jechemine.runtime.outbox.Outbox;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// The refunds in the domain's table: `RefundItem`, `StuckRows`.
public final class DynamoRefunds implements Refunds {

  private final Tables tables;
  private final ReceiptItems receipts;
  private final Outbox outbox;
  private final DynamoPayments payments;
  private final RefundItem items;

  DynamoRefunds(
      Tables tables,
      ReceiptItems receipts,
      Outbox outbox,
      DynamoPayments payments,
      RefundItem items) {
    this.tables = tables;
    this.receipts = receipts;
    this.outbox = outbox;
    this.payments = payments;
    this.items = items;
  }

  @Override
  public Optional<Versioned<Refund>> find(RefundKey key) {
    return tables.find(RefundItem.pk(key), RefundItem.SK).map(items::read);
  }

  @Override
  public Versioned<SetAside> setAside(AppointmentId appointment) {
    return tables
        .find(PaymentItem.pk(appointment), RefundItem.ASIDE)
        .map(it -> RefundItem.aside(appointment, it))
        .orElseGet(() -> Versioned.unsaved(SetAside.nothing(appointment)));
  }

  /// One transaction. A payment that stays as it is is checked.
  @Override
  public void save(RefundChange change) {
    Versioned<Refund> refund = change.refund();
    Versioned<SetAside> aside = change.setAside();
    long version = refund.version() + 1;
    Stream<Write> own =
        Stream.concat(
            Stream.of(
                row(items.write(refund.value(), version), refund.version(), "the refund"),
                row(
                    RefundItem.write(aside.value(), aside.version() + 1),
                    aside.version(),
                    "what is set aside")),
            outbox.publish(change.events(), version));
    Stream<Write> payment =
        change.payment().isNothing()
            ? Stream.of(unchanged(change.payment().after()))
            : payments.writes(change.payment());
    tables.transactions().commit(Stream.concat(payment, own).toList());
  }

  private Write row(Map<String, AttributeValue> item, long read, String what) {
    Put.Builder put = Put.builder().tableName(tables.table()).item(item);
    if (read == 0) {
      put.conditionExpression("attribute_not_exists(pk)");
    } else {
      put.conditionExpression("version = :read").expressionAttributeValues(version(read));
    }
    return Write.put(put, _ -> new StaleVersion(what));
  }

  private Write unchanged(Versioned<AppointmentPayment> payment) {
    return Write.check(
        ConditionCheck.builder()
            .tableName(tables.table())
            .key(Tables.key(PaymentItem.pk(payment.value().id()), PaymentItem.SK))
            .conditionExpression("version = :read")
            .expressionAttributeValues(version(payment.version())),
        _ -> new StaleVersion("the payment"));
  }

  private static Map<String, AttributeValue> version(long read) {
    return Map.of(":read", AttributeValue.fromN(Long.toString(read)));
  }

  @Override
  public void answered(Receipt receipt) {
    tables.transactions().commit(receipts.keep(Optional.of(receipt)).toList());
  }

  @Override
  public Page<Refund> list(RefundStatus status, PageRequest page) {
    QueryRequest.Builder query =
        query("gsi1", "gsi1pk = :list")
            .expressionAttributeValues(
                Map.of(":list", AttributeValue.fromS(RefundItem.list(status))))
            .scanIndexForward(false);
    return page(query, "gsi1", page, it -> items.read(it).value());
  }

  @Override
  public List<RefundKey> unfinished(Instant before, int most) {
    List<RefundKey> keys = new ArrayList<>();
    for (RefundStatus status : List.of(RefundStatus.REQUESTED, RefundStatus.SENT)) {
      QueryRequest query =
          query("gsi1", "gsi1pk = :list AND gsi1sk < :before")
              .expressionAttributeValues(
                  Map.of(
                      ":list", AttributeValue.fromS(RefundItem.list(status)),
                      ":before", AttributeValue.fromS(before.toString())))
              .limit(most)
              .build();
      tables.client().query(query).items().stream()
          .map(it -> new RefundKey(new ItemReader(it).text("refundId")))
          .forEach(keys::add);
    }
    return keys;
  }

  @Override
  public Page<Stuck> stuck(Instant now, PageRequest page) {
    QueryRequest.Builder query =
        query("gsi2", "gsi2pk = :list AND gsi2sk < :now")
            .expressionAttributeValues(
                Map.of(
                    ":list", AttributeValue.fromS(StuckRows.LIST),
                    // Everything of that very moment, too.
                    ":now", AttributeValue.fromS(now + "~")));
    return page(query, "gsi2", page, it -> StuckRows.read(it, items));
  }

  private QueryRequest.Builder query(String index, String condition) {
    return QueryRequest.builder()
        .tableName(tables.table())
        .indexName(index)
        .keyConditionExpression(condition);
  }

  /// One row more than asked for is read, so that no page is empty but the only one.
  private <T> Page<T> page(
      QueryRequest.Builder query,
      String index,
      PageRequest page,
      Function<Map<String, AttributeValue>, T> reading) {
    query.limit(page.limit() + 1);
    page.start().map(Positions::key).ifPresent(query::exclusiveStartKey);
    List<Map<String, AttributeValue>> rows = tables.client().query(query.build()).items();
    List<Map<String, AttributeValue>> shown = rows.subList(0, Math.min(rows.size(), page.limit()));
    return new Page<>(
        shown.stream().map(reading).toList(),
        rows.size() > page.limit() ? position(shown.getLast(), index) : null);
  }

  private static Position position(Map<String, AttributeValue> row, String index) {
    Map<String, AttributeValue> key = new HashMap<>(row);
    key.keySet().retainAll(List.of("pk", "sk", index + "pk", index + "sk"));
    return Positions.of(key);
  }
}
