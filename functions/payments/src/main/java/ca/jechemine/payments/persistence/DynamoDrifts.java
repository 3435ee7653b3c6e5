package ca.jechemine.payments.persistence;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.payments.domain.reconciliation.Drift;
import ca.jechemine.payments.domain.reconciliation.Drifts;
import ca.jechemine.payments.domain.stripe.BalanceTransactionId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Positions;
import ca.jechemine.runtime.dynamo.Tables;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// Differences in the domain's table: `pk = DRIFT#<txn_…>`, `sk = DRIFT`, amounts in cents, for 90
/// days. `gsi1` lists them by when they happened.
public final class DynamoDrifts implements Drifts {

  private static final String SK = "DRIFT";
  private static final String LIST = "DRIFTS";
  private static final Duration KEPT = Duration.ofDays(90);
  private static final Set<String> KEYS = Set.of("pk", "sk", "gsi1pk", "gsi1sk");

  private final Tables tables;

  DynamoDrifts(Tables tables) {
    this.tables = tables;
  }

  /// One row more than asked for is read, so that no page is empty but the only one.
  @Override
  public Page<Drift> list(PageRequest page) {
    QueryRequest.Builder query =
        QueryRequest.builder()
            .tableName(tables.table())
            .indexName("gsi1")
            .keyConditionExpression("gsi1pk = :list")
            .expressionAttributeValues(Map.of(":list", AttributeValue.fromS(LIST)))
            .scanIndexForward(false)
            .limit(page.limit() + 1);
    page.start().map(Positions::key).ifPresent(query::exclusiveStartKey);
    List<Map<String, AttributeValue>> rows = tables.client().query(query.build()).items();
    List<Map<String, AttributeValue>> shown = rows.subList(0, Math.min(rows.size(), page.limit()));
    return new Page<>(
        shown.stream().map(DynamoDrifts::read).toList(),
        rows.size() > page.limit() ? Positions.of(keyOf(shown.getLast())) : null);
  }

  private static Map<String, AttributeValue> keyOf(Map<String, AttributeValue> row) {
    Map<String, AttributeValue> key = new HashMap<>(row);
    key.keySet().retainAll(KEYS);
    return key;
  }

  @Override
  public void keep(Drift drift) {
    tables.client().putItem(put -> put.tableName(tables.table()).item(write(drift)));
  }

  @Override
  public void settle(BalanceTransactionId line) {
    tables
        .client()
        .deleteItem(delete -> delete.tableName(tables.table()).key(Tables.key(pk(line), SK)));
  }

  private static Map<String, AttributeValue> write(Drift drift) {
    return new ItemWriter()
        .text("pk", pk(drift.line()))
        .text("sk", SK)
        .text("lineId", drift.line().value())
        .text("type", drift.type())
        .text("source", drift.source())
        .text("entryId", drift.entry())
        .number("stripeCents", drift.atStripe().cents())
        .number("ledgerCents", drift.inLedger().cents())
        .instant("at", drift.at())
        .text("gsi1pk", LIST)
        .text("gsi1sk", PayoutItem.moment(drift.at()) + "#" + drift.line())
        .expiresAt(drift.at().plus(KEPT))
        .toItem();
  }

  private static Drift read(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    return new Drift(
        new BalanceTransactionId(item.text("lineId")),
        item.text("type"),
        item.optionalText("source").orElse(null),
        item.optionalText("entryId").orElse(null),
        new Money(item.number("stripeCents")),
        new Money(item.number("ledgerCents")),
        item.instant("at"));
  }

  private static String pk(BalanceTransactionId line) {
    return "DRIFT#" + line;
  }
}
