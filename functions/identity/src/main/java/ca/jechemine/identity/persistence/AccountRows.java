package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.AdminRecord;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.Tables;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Reads an account's row and its Admin record's with one query: they are neighbours.
final class AccountRows {

  private final Tables tables;

  AccountRows(Tables tables) {
    this.tables = tables;
  }

  Optional<Pair> find(UserId id) {
    List<Map<String, AttributeValue>> rows =
        tables
            .client()
            .query(query ->
                query
                    .tableName(tables.table())
                    .consistentRead(true)
                    .keyConditionExpression("pk = :pk AND sk BETWEEN :first AND :last")
                    .expressionAttributeValues(
                        Map.of(
                            ":pk", AttributeValue.fromS(AccountItem.pk(id)),
                            ":first", AttributeValue.fromS(AccountItem.SK),
                            ":last", AttributeValue.fromS(AdminItem.SK))))
            .items();
    return row(rows, AccountItem.SK)
        .map(account -> new Pair(account, row(rows, AdminItem.SK).orElse(Map.of())));
  }

  private static Optional<Map<String, AttributeValue>> row(
      List<Map<String, AttributeValue>> rows, String sk) {
    return rows.stream().filter(it -> AttributeValue.fromS(sk).equals(it.get("sk"))).findFirst();
  }

  /// The account's row and that of the Admin record, empty when there is none.
  record Pair(Map<String, AttributeValue> account, Map<String, AttributeValue> admin) {

    Optional<AdminRecord> adminRecord() {
      return admin.isEmpty() ? Optional.empty() : Optional.of(AdminItem.read(admin));
    }

    Versioned<Account> read(FieldCipher cipher) {
      return AccountItem.read(account, adminRecord(), cipher);
    }
  }
}
