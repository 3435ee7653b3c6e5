package ca.jechemine.runtime.settings;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.TestPlatform;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;

class SettingsTest {

  private final AtomicReference<Instant> now = new AtomicReference<>(TestPlatform.NOON);
  private final Rows rows = new Rows();

  @Test
  void a_change_counts_after_five_seconds_at_most() {
    Settings settings = settings(Map.of());
    settings.read("fee", Integer.class);
    rows.value.set("20");

    passes(Duration.ofSeconds(5));
    assertThat(settings.read("fee", Integer.class)).contains(10);

    passes(Duration.ofNanos(1));
    assertThat(settings.read("fee", Integer.class)).contains(20);
  }

  @Test
  void what_is_read_often_is_fetched_once() {
    Settings settings = settings(Map.of());

    for (int n = 0; n < 100; n++) {
      settings.read("fee", Integer.class);
    }

    assertThat(rows.fetched).hasValue(1);
  }

  @Test
  void they_are_believed_for_as_long_as_the_variable_says() {
    Settings settings = settings(Map.of("SETTINGS_BELIEVED_SECONDS", "60"));
    settings.read("fee", Integer.class);
    rows.value.set("20");

    passes(Duration.ofSeconds(60));
    assertThat(settings.read("fee", Integer.class)).contains(10);

    passes(Duration.ofSeconds(1));
    assertThat(settings.read("fee", Integer.class)).contains(20);
  }

  private void passes(Duration time) {
    now.updateAndGet(it -> it.plus(time));
  }

  private Settings settings(Map<String, String> variables) {
    Platform platform = new TestPlatform().platform();
    var environment = new HashMap<>(platform.environment());
    environment.put("SETTINGS_TABLE", "settings");
    environment.putAll(variables);
    return new Settings(
        rows, new Platform(environment, now::get, new Random(5), platform.log(), List.of()));
  }

  /// The fee is ten until it is changed.
  private static final class Rows implements DynamoDbClient {

    private final AtomicReference<String> value = new AtomicReference<>("10");
    private final AtomicInteger fetched = new AtomicInteger();

    @Override
    public GetItemResponse getItem(GetItemRequest request) {
      fetched.incrementAndGet();
      return GetItemResponse.builder()
          .item(Map.of("value", AttributeValue.fromS(value.get())))
          .build();
    }

    @Override
    public String serviceName() {
      return "dynamodb";
    }

    @Override
    public void close() {}
  }
}
