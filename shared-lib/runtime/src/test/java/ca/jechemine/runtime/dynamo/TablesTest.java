package ca.jechemine.runtime.dynamo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import ca.jechemine.runtime.TestPlatform;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;

class TablesTest {

  private static final List<Map<String, AttributeValue>> KEYS =
      List.of(Tables.key("A", "A"), Tables.key("B", "B"), Tables.key("C", "C"));

  @Test
  void what_DynamoDB_was_too_busy_for_is_asked_for_again() {
    Busy dynamo = new Busy(2);

    assertThat(tables(dynamo).findAll(KEYS)).isEqualTo(KEYS);
    assertThat(dynamo.asked).containsExactly(3, 1);
  }

  @Test
  void it_is_not_asked_for_ever() {
    Busy dynamo = new Busy(0);

    assertThatIllegalStateException().isThrownBy(() -> tables(dynamo).findAll(KEYS));
    assertThat(dynamo.asked).containsExactly(3, 3, 3);
  }

  private static Tables tables(DynamoDbClient dynamo) {
    return new Tables(dynamo, "table", new Transactions(dynamo, new TestPlatform().platform()));
  }

  /// Every row is there, and so many of them are answered at once.
  private static final class Busy implements DynamoDbClient {

    private final int most;
    private final List<Integer> asked = new ArrayList<>();

    private Busy(int most) {
      this.most = most;
    }

    @Override
    public BatchGetItemResponse batchGetItem(BatchGetItemRequest request) {
      KeysAndAttributes keys = Objects.requireNonNull(request.requestItems().get("table"));
      asked.add(keys.keys().size());
      int answered = Math.min(most, keys.keys().size());
      List<Map<String, AttributeValue>> left = keys.keys().subList(answered, keys.keys().size());
      return BatchGetItemResponse.builder()
          .responses(Map.of("table", keys.keys().subList(0, answered)))
          .unprocessedKeys(
              left.isEmpty() ? Map.of() : Map.of("table", keys.copy(it -> it.keys(left))))
          .build();
    }

    @Override
    public String serviceName() {
      return "DynamoDb";
    }

    @Override
    public void close() {}
  }
}
