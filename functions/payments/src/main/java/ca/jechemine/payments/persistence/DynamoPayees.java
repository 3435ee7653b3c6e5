package ca.jechemine.payments.persistence;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.payout.Payee;
import ca.jechemine.payments.domain.payout.Payees;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.PagedQuery;
import ca.jechemine.runtime.dynamo.Tables;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// Professionals as somebody to be paid, in the domain's table: `pk = PERSON#<id>`, `sk = PAYEE`;
/// how they want to be paid is sealed. `gsi1` (`PAYEES`) lists them all by their ids.
public final class DynamoPayees implements Payees {

  private static final String SK = "PAYEE";
  private static final String LIST = "PAYEES";

  private final Tables tables;
  private final FieldCipher cipher;

  DynamoPayees(Tables tables, FieldCipher cipher) {
    this.tables = tables;
    this.cipher = cipher;
  }

  @Override
  public Optional<Payee> find(UserId id) {
    return tables
        .find(DynamoPeople.pk(id), SK)
        .map(ItemReader::new)
        .map(it ->
            new Payee(
                id,
                it.number("version"),
                open(id, "method", it),
                open(id, "interacEmail", it),
                open(id, "chequeUrl", it),
                open(id, "chequeName", it)));
  }

  /// One conditional write.
  @Override
  public void keep(Payee payee) {
    UserId id = payee.id();
    Map<String, AttributeValue> row =
        new ItemWriter()
            .text("pk", DynamoPeople.pk(id))
            .text("sk", SK)
            .text("gsi1pk", LIST)
            .text("gsi1sk", id.value())
            .number("version", payee.version())
            .text("method", seal(id, "method", payee.method()))
            .text("interacEmail", seal(id, "interacEmail", payee.interacEmail()))
            .text("chequeUrl", seal(id, "chequeUrl", payee.chequeUrl()))
            .text("chequeName", seal(id, "chequeName", payee.chequeName()))
            .toItem();
    try {
      tables
          .client()
          .putItem(put ->
              put.tableName(tables.table())
                  .item(row)
                  .conditionExpression("attribute_not_exists(pk) OR version < :version")
                  .expressionAttributeValues(
                      Map.of(":version", AttributeValue.fromN(Long.toString(payee.version())))));
    } catch (ConditionalCheckFailedException later) {
      // Something later is known already.
      return;
    }
  }

  /// One query.
  @Override
  public Page<UserId> list(PageRequest page) {
    return PagedQuery.ofIndex(tables, "gsi1", LIST)
        .page(page)
        .map(it -> new UserId(new ItemReader(it).text("gsi1sk")));
  }

  private @Nullable String seal(UserId id, String name, @Nullable String value) {
    return value == null ? null : cipher.seal(value, context(id, name));
  }

  private @Nullable String open(UserId id, String name, ItemReader item) {
    return item.optionalText(name).map(it -> cipher.open(it, context(id, name))).orElse(null);
  }

  private static String context(UserId id, String name) {
    return DynamoPeople.pk(id) + "#" + SK + "#" + name;
  }
}
