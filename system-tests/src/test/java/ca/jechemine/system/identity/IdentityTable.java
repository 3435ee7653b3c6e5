package ca.jechemine.system.identity;

import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.secrets.Secrets;
import ca.jechemine.testkit.RunningCloud;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The identity table of the running cloud, looked into and changed behind the functions' back.
final class IdentityTable {

  private final Tables tables;
  private final KeyedHash lookups;
  private final RunningCloud cloud;

  IdentityTable(RunningCloud cloud) {
    Platform login = cloud.cloud().functions().platform("Login");
    this.cloud = cloud;
    this.tables = Tables.of(login);
    this.lookups = KeyedHash.forLookups(new Secrets(login).read("DATA_KEYS_SECRET"));
  }

  String idOf(String email) {
    return cloud.cloud().accounts().stream()
        .filter(it -> it.email().equals(email))
        .findFirst()
        .orElseThrow()
        .userId();
  }

  ItemReader row(String email, String sk) {
    return new ItemReader(tables.find("ACCOUNT#" + idOf(email), sk).orElseThrow());
  }

  /// Sets one attribute of the account's row.
  void set(String email, String attribute, AttributeValue value) {
    tables
        .client()
        .updateItem(update ->
            update
                .tableName(tables.table())
                .key(Tables.key("ACCOUNT#" + idOf(email), "ACCOUNT"))
                .updateExpression("SET #attribute = :value")
                .expressionAttributeNames(Map.of("#attribute", attribute))
                .expressionAttributeValues(Map.of(":value", value)));
  }

  void deleteAccount(String email) {
    tables
        .client()
        .deleteItem(delete ->
            delete.tableName(tables.table()).key(Tables.key("ACCOUNT#" + idOf(email), "ACCOUNT")));
  }

  /// What was noted of the attempts to sign in with that address, oldest first.
  List<ItemReader> attempts(String email) {
    return tables
        .client()
        .query(query ->
            query
                .tableName(tables.table())
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(
                    Map.of(":pk", AttributeValue.fromS("AUDIT#" + lookups.of("email:" + email)))))
        .items()
        .stream()
        .map(ItemReader::new)
        .toList();
  }
}
