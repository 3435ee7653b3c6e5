package ca.jechemine.payments.persistence;

import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.receipt.ProfessionalRecords;
import ca.jechemine.payments.domain.receipt.ReceiptDraft.Credentials;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// What insurers want to know of professionals, in the domain's table: `pk = PERSON#<id>`, `sk =
/// CREDENTIALS`; all of it is sealed.
public final class DynamoProfessionals implements ProfessionalRecords {

  private static final String SK = "CREDENTIALS";

  private final Tables tables;
  private final FieldCipher cipher;

  DynamoProfessionals(Tables tables, FieldCipher cipher) {
    this.tables = tables;
    this.cipher = cipher;
  }

  @Override
  public Optional<Credentials> find(UserId professional) {
    return tables
        .find(DynamoPeople.pk(professional), SK)
        .map(ItemReader::new)
        .map(it ->
            new Credentials(
                open(professional, "name", it),
                open(professional, "specialty", it),
                open(professional, "order", it),
                open(professional, "license", it)));
  }

  /// One conditional write.
  @Override
  public void keep(UserId professional, long version, Credentials credentials) {
    Map<String, AttributeValue> row =
        new ItemWriter()
            .text("pk", DynamoPeople.pk(professional))
            .text("sk", SK)
            .number("version", version)
            .text("name", seal(professional, "name", credentials.name()))
            .text("specialty", seal(professional, "specialty", credentials.specialty()))
            .text("order", seal(professional, "order", credentials.order()))
            .text("license", seal(professional, "license", credentials.license()))
            .toItem();
    try {
      tables
          .client()
          .putItem(put ->
              put.tableName(tables.table())
                  .item(row)
                  .conditionExpression("attribute_not_exists(pk) OR version < :version")
                  .expressionAttributeValues(
                      Map.of(":version", AttributeValue.fromN(Long.toString(version)))));
    } catch (ConditionalCheckFailedException later) {
      // Something later is known already.
      return;
    }
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
