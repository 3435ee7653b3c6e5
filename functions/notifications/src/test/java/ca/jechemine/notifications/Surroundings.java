package ca.jechemine.notifications;

import ca.jechemine.kernel.Ids;
import ca.jechemine.local.aws.SecretDefinition;
import ca.jechemine.local.aws.TableDefinition;
import ca.jechemine.notifications.domain.Deliveries;
import ca.jechemine.notifications.persistence.DynamoDeliveries;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.json.Json;
import ca.jechemine.runtime.outbox.Outbox;
import ca.jechemine.runtime.secrets.Keyring;
import ca.jechemine.testkit.AwsUnderTest;
import ca.jechemine.testkit.EmbeddedAws;
import ca.jechemine.testkit.MovableClock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Fresh tables and everything else that the consumers stand on, in the embedded engines.
public final class Surroundings {

  /// The key that the sample events are sealed with; it opens nothing else.
  public static final Map<String, String> SAMPLE_KEYS =
      Map.of("current", "sample", "sample", "the key of the sample events");

  private final AwsUnderTest aws;
  private final DynamoDbClient dynamo;
  private final Platform platform;

  public Surroundings(EmbeddedAws embedded, MovableClock clock) {
    this.aws = embedded.underTest();
    this.dynamo = aws.configured(DynamoDbClient.builder()).build();
    String table = table("notifications");
    String outbox = table("outbox");
    String settings = table("settings");
    aws.create(SecretDefinition.of("sample-data-keys", Json.write(SAMPLE_KEYS)));
    this.platform =
        embedded.platform(
            clock,
            Map.ofEntries(
                Map.entry("TABLE", table),
                Map.entry("OUTBOX_TABLE", outbox),
                Map.entry("SETTINGS_TABLE", settings),
                Map.entry("DATA_KEYS_SECRET", "sample-data-keys"),
                Map.entry("PUSH_KEYS_SECRET", "sample-data-keys"),
                Map.entry("PUSH_SERVICES", "push.example.com"),
                Map.entry("UPLOADS_BUCKET", "uploads"),
                Map.entry("SITE_URL", "https://jechemine.ca"),
                Map.entry("SOCKETS_URL", "https://sockets.example.com/ws"),
                Map.entry("MAIL_FROM", "Je chemine <no-reply@jechemine.ca>"),
                Map.entry("SUPPORT_EMAIL", "support@jechemine.ca"),
                Map.entry("ADMIN_ALERT_FALLBACK", "ops@example.com")));
  }

  /// What functions are built on.
  public Platform platform() {
    return platform;
  }

  /// The domain's table.
  public Tables tables() {
    return Tables.of(platform);
  }

  /// What fields and events are sealed with.
  public static FieldCipher cipher() {
    return FieldCipher.of(Keyring.of(SAMPLE_KEYS), new Random(5));
  }

  /// What people are looked up by.
  public static KeyedHash lookups() {
    return KeyedHash.forLookups(Keyring.of(SAMPLE_KEYS));
  }

  /// The outbox.
  public Outbox outbox() {
    return new Outbox(platform, cipher());
  }

  /// The ledger.
  public Deliveries deliveries() {
    return new DynamoDeliveries(
        tables(), cipher(), outbox(), new Ids(platform.clock(), platform.random()));
  }

  /// Sets what administrators would.
  public void set(String name, String json) {
    Map<String, AttributeValue> row = new HashMap<>(Tables.key("SETTINGS", name));
    row.put("value", AttributeValue.fromS(json));
    dynamo.putItem(put -> put.tableName(platform.variable("SETTINGS_TABLE")).item(row));
  }

  /// The texts and numbers of every row whose partition begins so, in the table that the variable
  /// names.
  public List<Map<String, String>> rows(String variable, String beginning) {
    return dynamo.scan(scan -> scan.tableName(platform.variable(variable))).items().stream()
        .map(Surroundings::texts)
        .filter(it -> it.getOrDefault("pk", "").startsWith(beginning))
        .toList();
  }

  private static Map<String, String> texts(Map<String, AttributeValue> item) {
    Map<String, String> texts = new HashMap<>();
    item.forEach((name, value) -> texts.put(name, value.n() == null ? value.s() : value.n()));
    texts.values().removeIf(Objects::isNull);
    return texts;
  }

  private static TableDefinition.Index index(String name) {
    return new TableDefinition.Index(
        name, new TableDefinition.Key(name + "pk", Optional.of(name + "sk")), "ALL", List.of());
  }

  private String table(String kind) {
    String name = EmbeddedAws.unused(kind);
    aws.create(
        new TableDefinition(
            name,
            new TableDefinition.Key("pk", Optional.of("sk")),
            Map.of(
                "pk", "S", "sk", "S", "gsi1pk", "S", "gsi1sk", "S", "gsi2pk", "S", "gsi2sk", "S"),
            List.of(index("gsi1"), index("gsi2")),
            Optional.empty(),
            Optional.empty()));
    return name;
  }
}
