package ca.jechemine.reporting.persistence;

import ca.jechemine.reporting.domain.ProfessionalNames;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/// Names in the domain's table: `pk = PROFESSIONAL_NAME#<userId>`, `sk = PROFESSIONAL_NAME`, the
/// name sealed.
public final class DynamoProfessionalNames implements ProfessionalNames {

  private static final String KIND = "PROFESSIONAL_NAME";

  private final Tables tables;
  private final FieldCipher cipher;

  public DynamoProfessionalNames(Tables tables, FieldCipher cipher) {
    this.tables = tables;
    this.cipher = cipher;
  }

  @Override
  public void keep(String professional, long version, String name) {
    try {
      tables
          .client()
          .updateItem(update ->
              update
                  .tableName(tables.table())
                  .key(key(professional))
                  .updateExpression("SET version = :version, fullName = :name")
                  .conditionExpression("attribute_not_exists(pk) OR version < :version")
                  .expressionAttributeValues(
                      Map.of(
                          ":version",
                          AttributeValue.fromN(Long.toString(version)),
                          ":name",
                          AttributeValue.fromS(cipher.seal(name, context(professional))))));
    } catch (ConditionalCheckFailedException known) {
      // This version, or a later one, is kept.
      return;
    }
  }

  @Override
  public Map<String, String> of(Collection<String> professionals) {
    List<String> asked = professionals.stream().distinct().toList();
    Map<String, String> names = new HashMap<>();
    if (asked.isEmpty()) {
      return names;
    }
    List<Map<String, AttributeValue>> rows =
        tables.findAll(asked.stream().map(DynamoProfessionalNames::key).toList());
    for (int i = 0; i < asked.size(); i++) {
      String id = asked.get(i);
      new ItemReader(rows.get(i))
          .optionalText("fullName")
          .map(it -> cipher.open(it, context(id)))
          .ifPresent(it -> names.put(id, it));
    }
    return names;
  }

  private static Map<String, AttributeValue> key(String professional) {
    return Tables.key(KIND + "#" + professional, KIND);
  }

  private static String context(String professional) {
    return KIND + "#" + professional + "/fullName";
  }
}
