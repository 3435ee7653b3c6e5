package ca.jechemine.payments.persistence;

import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.plan.Plan;
import ca.jechemine.payments.domain.plan.PlanId;
import ca.jechemine.payments.domain.plan.PlanPrice;
import ca.jechemine.payments.domain.plan.PlanRefusals;
import ca.jechemine.payments.domain.plan.Plans;
import ca.jechemine.payments.domain.stripe.PriceId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.ReceiptItems;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import ca.jechemine.runtime.outbox.Outbox;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// Plans in the domain's table: `PlanItem`; how many there are, `pk = PLANS`, `sk = PLANS`; and
/// Stripe's prices of them, `pk = PRICE#<plan>_<interval>_<cents>`, `sk = PRICE`.
final class DynamoPlans implements Plans {

  private static final String COUNT = "PLANS";
  private static final String PRICE = "PRICE";

  private final Tables tables;
  private final Outbox outbox;
  private final ReceiptItems receipts;

  DynamoPlans(Tables tables, Outbox outbox, ReceiptItems receipts) {
    this.tables = tables;
    this.outbox = outbox;
    this.receipts = receipts;
  }

  @Override
  public Optional<Versioned<Plan>> find(PlanId id) {
    return tables.find(PlanItem.PK, id.value()).map(PlanItem::read);
  }

  /// One query: ids sort by time.
  @Override
  public List<Plan> all() {
    return tables
        .client()
        .query(query ->
            query
                .tableName(tables.table())
                .consistentRead(true)
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(PlanItem.PK)))
                .limit(MOST))
        .items()
        .stream()
        .map(it -> PlanItem.read(it).value())
        .toList();
  }

  @Override
  public void save(Versioned<Plan> read, Plan next, Optional<Receipt> receipt) {
    long version = read.version() + 1;
    Put.Builder put = Put.builder().tableName(tables.table()).item(PlanItem.write(next, version));
    Stream<Write> counted = Stream.empty();
    if (read.version() == 0) {
      put.conditionExpression("attribute_not_exists(pk)");
      counted = Stream.of(counted());
    } else {
      put.conditionExpression("version = :read")
          .expressionAttributeValues(Map.of(":read", number(read.version())));
    }
    tables
        .transactions()
        .commit(
            Stream.of(
                    receipts.keep(receipt),
                    Stream.of(Write.put(put, _ -> new StaleVersion("the plan"))),
                    counted,
                    outbox.publish(List.of(next.changed(version)), version))
                .flatMap(it -> it)
                .toList());
  }

  private Write counted() {
    return Write.update(
        Update.builder()
            .tableName(tables.table())
            .key(Tables.key(COUNT, COUNT))
            .updateExpression("ADD plans :one")
            .conditionExpression("attribute_not_exists(plans) OR plans < :most")
            .expressionAttributeValues(Map.of(":one", number(1), ":most", number(MOST))),
        _ -> PlanRefusals.tooManyPlans());
  }

  @Override
  public Optional<PriceId> price(PlanPrice price) {
    return tables.find(pk(price), PRICE).map(it -> new PriceId(new ItemReader(it).text("priceId")));
  }

  @Override
  public void keep(PlanPrice price, PriceId id) {
    tables
        .client()
        .putItem(put ->
            put.tableName(tables.table())
                .item(
                    new ItemWriter()
                        .text("pk", pk(price))
                        .text("sk", PRICE)
                        .text("priceId", id.value())
                        .toItem()));
  }

  private static String pk(PlanPrice price) {
    return "PRICE#" + price.key();
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
