package ca.jechemine.system.payments;

import ca.jechemine.local.aws.TableDefinition;
import ca.jechemine.payments.application.RebuildBalances;
import ca.jechemine.payments.persistence.DynamoLedger;
import ca.jechemine.payments.persistence.DynamoProjections;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.secrets.Keyring;
import ca.jechemine.testkit.EmbeddedAws;
import ca.jechemine.testkit.MovableClock;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A fresh table with the indexes of PaymentsTable, and the ledger in it.
final class LedgerTable {

  private static final Keyring KEYS = Keyring.of(Map.of("current", "k1", "k1", "for-this-test"));

  private final Tables tables;

  LedgerTable(EmbeddedAws aws, Instant now) {
    Map<String, String> attributes = new HashMap<>(Map.of("pk", "S", "sk", "S"));
    List<TableDefinition.Index> indexes =
        IntStream.rangeClosed(1, 3)
            .mapToObj(n -> {
              attributes.put("gsi" + n + "pk", "S");
              attributes.put("gsi" + n + "sk", "S");
              return new TableDefinition.Index(
                  "gsi" + n,
                  new TableDefinition.Key("gsi" + n + "pk", Optional.of("gsi" + n + "sk")),
                  "ALL",
                  List.of());
            })
            .toList();
    String name = EmbeddedAws.unused("payments");
    aws.underTest()
        .create(
            new TableDefinition(
                name,
                new TableDefinition.Key("pk", Optional.of("sk")),
                attributes,
                indexes,
                Optional.empty(),
                Optional.empty()));
    this.tables = Tables.of(aws.platform(new MovableClock(now), Map.of("TABLE", name)));
  }

  DynamoLedger ledger() {
    return new DynamoLedger(tables, cipher());
  }

  DynamoProjections projections() {
    return new DynamoProjections(tables, cipher());
  }

  RebuildBalances rebuild() {
    return new RebuildBalances(ledger(), projections());
  }

  private static FieldCipher cipher() {
    return FieldCipher.of(KEYS, new SecureRandom());
  }

  /// All rows as they are stored.
  List<Map<String, AttributeValue>> rows() {
    return tables.client().scanPaginator(scan -> scan.tableName(tables.table())).items().stream()
        .toList();
  }

  /// Has a wrong number stored.
  void falsify(String pk, String sk, String name, long wrong) {
    tables
        .client()
        .updateItem(update ->
            update
                .tableName(tables.table())
                .key(Tables.key(pk, sk))
                .updateExpression("SET #name = :wrong")
                .expressionAttributeNames(Map.of("#name", name))
                .expressionAttributeValues(
                    Map.of(":wrong", AttributeValue.fromN(Long.toString(wrong)))));
  }
}
