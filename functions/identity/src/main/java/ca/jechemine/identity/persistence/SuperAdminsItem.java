package ca.jechemine.identity.persistence;

import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// The super administrators who can give every right back: `pk = SUPER_ADMINS`, `sk =
/// SUPER_ADMINS`, `holders` their accounts' ids. Written with their accounts; the last one is never
/// taken out, whoever else writes at the same moment (docs/adr/0021).
final class SuperAdminsItem {

  static final String PK = "SUPER_ADMINS";
  static final String SK = "SUPER_ADMINS";

  private SuperAdminsItem() {}

  static Write adding(UserId holder, String table) {
    return Write.update(
        Update.builder()
            .tableName(table)
            .key(Tables.key(PK, SK))
            .updateExpression("ADD holders :these")
            .expressionAttributeValues(Map.of(":these", these(holder))),
        _ -> new IllegalStateException("an unconditional update has no condition to fail"));
  }

  static Write removing(UserId holder, String table) {
    return Write.update(
        Update.builder()
            .tableName(table)
            .key(Tables.key(PK, SK))
            .updateExpression("DELETE holders :these")
            .conditionExpression("NOT contains(holders, :this) OR size(holders) > :one")
            .expressionAttributeValues(
                Map.of(
                    ":these", these(holder),
                    ":this", AttributeValue.fromS(holder.value()),
                    ":one", AttributeValue.fromN("1"))),
        _ -> lastOne());
  }

  private static AttributeValue these(UserId holder) {
    return AttributeValue.fromSs(List.of(holder.value()));
  }

  private static Refusal lastOne() {
    return Refusal.conflict(
        "LAST_SUPER_ADMIN",
        new Text(
            "Il doit toujours rester un super administrateur actif avec tous les droits.",
            "There must always be an active super administrator with every permission."));
  }
}
