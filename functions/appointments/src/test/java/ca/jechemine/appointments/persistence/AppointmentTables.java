package ca.jechemine.appointments.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.Situation;
import ca.jechemine.local.aws.TableDefinition;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.secrets.Keyring;
import ca.jechemine.testkit.EmbeddedAws;
import ca.jechemine.testkit.MovableClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A fresh table of the domain with its indexes, and a fresh outbox.
final class AppointmentTables {

  private final Tables tables;
  private final String outbox;
  private final AppointmentsTable stores;

  AppointmentTables(EmbeddedAws aws) {
    Map<String, String> attributes = new HashMap<>(Map.of("pk", "S", "sk", "S"));
    List<TableDefinition.Index> indexes =
        IntStream.rangeClosed(1, 7)
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
    String name = EmbeddedAws.unused("appointments");
    this.outbox = EmbeddedAws.unused("outbox");
    aws.underTest().create(table(name, attributes, indexes));
    aws.underTest().create(table(outbox, Map.of("pk", "S", "sk", "S"), List.of()));
    Platform platform =
        aws.platform(
            new MovableClock(Situation.NOW), Map.of("TABLE", name, "OUTBOX_TABLE", outbox));
    Keyring keys = new Keyring("k1", "k1", Map.of("k1", "0123456789"));
    this.tables = Tables.of(platform);
    this.stores =
        new AppointmentsTable(tables, platform, FieldCipher.of(keys, new Random(4)), keys);
  }

  private static TableDefinition table(
      String name, Map<String, String> attributes, List<TableDefinition.Index> indexes) {
    return new TableDefinition(
        name,
        new TableDefinition.Key("pk", Optional.of("sk")),
        attributes,
        indexes,
        Optional.empty(),
        Optional.empty());
  }

  AppointmentsTable stores() {
    return stores;
  }

  Map<String, AttributeValue> row(String pk, String sk) {
    return tables.find(pk, sk).orElse(Map.of());
  }

  /// The row loses that attribute.
  void without(String pk, String sk, String attribute) {
    Map<String, AttributeValue> row = new HashMap<>(row(pk, sk));
    assertThat(row.remove(attribute)).isNotNull();
    tables.client().putItem(it -> it.tableName(tables.table()).item(row));
  }

  /// Every row of the domain's table.
  List<Map<String, AttributeValue>> rows() {
    return tables.client().scanPaginator(it -> it.tableName(tables.table())).items().stream()
        .toList();
  }

  /// The types of the events that wait, by version and order.
  List<String> told() {
    return tables.client().scanPaginator(it -> it.tableName(outbox)).items().stream()
        .map(ItemReader::new)
        .map(it -> it.text("sk") + " " + it.text("type"))
        .sorted()
        .map(it -> it.substring(it.indexOf(' ') + 1))
        .toList();
  }
}
