package ca.jechemine.local;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.local.aws.StreamReader;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Record;

class ExpiryTest {

  private static final Path TEMPLATE = Path.of("src/test/resources/sample/template.yaml");
  private static final String TABLE = "je-chemine-local-ItemsTable";
  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @Test
  void what_is_past_its_time_is_deleted_by_the_service_once_the_clock_was_moved() throws Exception {
    try (LocalCloud cloud = LocalCloud.start(Options.forTests(TEMPLATE))) {
      put(cloud, "short", Duration.ofHours(1));
      put(cloud, "long", Duration.ofHours(3));

      cloud.advance(Duration.ofHours(2));

      assertThat(cloud.aws().dynamo().scan(it -> it.tableName(TABLE)).items())
          .extracting(it -> it.get("pk"))
          .containsExactly(AttributeValue.fromS("long"));
      assertThat(changes(cloud, 3).getLast())
          .satisfies(it -> {
            assertThat(it.eventNameAsString()).isEqualTo("REMOVE");
            assertThat(it.userIdentity().principalId()).isEqualTo("dynamodb.amazonaws.com");
            assertThat(it.dynamodb().keys()).containsEntry("pk", AttributeValue.fromS("short"));
          });
    }
  }

  @Test
  void time_that_goes_by_is_enough() throws IOException {
    try (LocalCloud cloud = LocalCloud.start(Options.forTests(TEMPLATE))) {
      put(cloud, "short", Duration.ofMinutes(-1));

      assertThat(changes(cloud, 2).getLast().eventNameAsString()).isEqualTo("REMOVE");
    }
  }

  private static void put(LocalCloud cloud, String pk, Duration left) {
    long expiresAt = cloud.clock().instant().plus(left).getEpochSecond();
    cloud
        .aws()
        .dynamo()
        .putItem(it ->
            it.tableName(TABLE)
                .item(
                    Map.of(
                        "pk", AttributeValue.fromS(pk),
                        "sk", AttributeValue.fromS("item"),
                        "text", AttributeValue.fromS("other"),
                        "expiresAt", AttributeValue.fromN(String.valueOf(expiresAt)))));
  }

  private static List<Record> changes(LocalCloud cloud, int count) {
    StreamReader reader = cloud.aws().stream(TABLE, "test");
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    List<Record> records = new ArrayList<>();
    while (records.size() < count && System.nanoTime() < deadline) {
      StreamReader.Batch batch = reader.next(100);
      records.addAll(batch.records());
      reader.commit(batch);
    }
    assertThat(records).hasSize(count);
    return records;
  }
}
