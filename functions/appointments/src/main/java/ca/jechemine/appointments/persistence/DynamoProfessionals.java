package ca.jechemine.appointments.persistence;

import ca.jechemine.appointments.domain.Prices;
import ca.jechemine.appointments.domain.Professional;
import ca.jechemine.appointments.domain.Professionals;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// Professionals in the domain's table: `pk = PROFESSIONAL#<id>`, `sk = PROFESSIONAL`; their week
/// as `WorkWeekItem` spells it, prices in cents.
public final class DynamoProfessionals implements Professionals {

  private static final String SK = "PROFESSIONAL";
  private static final String DAYS = "days";

  private final Tables tables;

  public DynamoProfessionals(Tables tables) {
    this.tables = tables;
  }

  @Override
  public Optional<Professional> find(UserId id) {
    return tables.find(pk(id), SK).map(DynamoProfessionals::read);
  }

  @Override
  public void keep(Professional professional) {
    try {
      tables
          .client()
          .putItem(put ->
              put.tableName(tables.table())
                  .item(write(professional))
                  .conditionExpression("attribute_not_exists(pk) OR version < :told")
                  .expressionAttributeValues(
                      Map.of(
                          ":told", AttributeValue.fromN(Long.toString(professional.version())))));
    } catch (ConditionalCheckFailedException later) {
      // Something later is known already.
      return;
    }
  }

  private static Map<String, AttributeValue> write(Professional professional) {
    ItemWriter item =
        new ItemWriter()
            .text("pk", pk(professional.id()))
            .text("sk", SK)
            .text("userId", professional.id().value())
            .number("version", professional.version())
            .text("status", professional.status().code())
            .text("name", professional.name())
            .text("language", professional.language())
            .texts("sessionTypes", professional.sessionTypes());
    professional.workWeek().ifPresent(it -> WorkWeekItem.write(DAYS, it, item));
    amount("soloCents", professional.prices().solo(), item);
    amount("coupleCents", professional.prices().couple(), item);
    amount("groupCents", professional.prices().group(), item);
    return item.toItem();
  }

  private static void amount(String name, @Nullable Money money, ItemWriter item) {
    if (money != null) {
      item.number(name, money.cents());
    }
  }

  private static Professional read(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    return new Professional(
        new UserId(item.text("userId")),
        item.number("version"),
        AccountStatus.of(item.text("status")),
        item.text("name"),
        item.text("language"),
        item.optionalNumber("sessionMinutes").map(_ -> WorkWeekItem.read(DAYS, item)).orElse(null),
        new Prices.Own(
            amount("soloCents", item), amount("coupleCents", item), amount("groupCents", item)),
        item.texts("sessionTypes"));
  }

  private static @Nullable Money amount(String name, ItemReader item) {
    return item.optionalNumber(name).map(Money::new).orElse(null);
  }

  private static String pk(UserId id) {
    return "PROFESSIONAL#" + id;
  }
}
