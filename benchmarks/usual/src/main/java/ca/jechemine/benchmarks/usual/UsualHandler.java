package ca.jechemine.benchmarks.usual;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPEvent;
import com.amazonaws.services.lambda.runtime.events.APIGatewayV2HTTPResponse;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/// Stores a contact form as most Java functions do: clients by `create()`, Jackson's databind, the
/// events library's types filled by the runtime client's reflection.
public final class UsualHandler
    implements RequestHandler<APIGatewayV2HTTPEvent, APIGatewayV2HTTPResponse> {

  private final ObjectMapper mapper = new ObjectMapper();
  private final DynamoDbClient dynamo = DynamoDbClient.create();
  private final SecretsManagerClient secrets = SecretsManagerClient.create();
  private final String table = System.getenv("TABLE");
  private final String outboxTable = System.getenv("OUTBOX_TABLE");
  private final JsonNode edgeSecret = secret("EDGE_SECRET");
  private final JsonNode dataKeys = secret("DATA_KEYS_SECRET");

  /// The form as it is posted.
  public record ContactForm(
      String firstName,
      String lastName,
      String phone,
      String email,
      String message,
      String locale) {}

  /// The answer's body.
  public record Stored(boolean success, String id) {}

  @Override
  public APIGatewayV2HTTPResponse handleRequest(APIGatewayV2HTTPEvent event, Context context) {
    String verify = event.getHeaders().get("x-origin-verify");
    if (!edgeSecret.get("k1").asText().equals(verify)) {
      return APIGatewayV2HTTPResponse.builder().withStatusCode(403).build();
    }
    try {
      ContactForm form = mapper.readValue(event.getBody(), ContactForm.class);
      String id = UUID.randomUUID().toString();
      store(id, form);
      return APIGatewayV2HTTPResponse.builder()
          .withStatusCode(200)
          .withHeaders(Map.of("content-type", "application/json"))
          .withBody(mapper.writeValueAsString(new Stored(true, id)))
          .build();
    } catch (JsonProcessingException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  private void store(String id, ContactForm form) throws JsonProcessingException {
    String now = Instant.now().toString();
    String envelope = mapper.writeValueAsString(form);
    AttributeValue sealedWith = text(dataKeys.get("current").asText());
    List<TransactWriteItem> writes =
        List.of(
            put(
                table,
                "CONTACT#" + id,
                now,
                Map.of("message", text(form.message()), "key", sealedWith)),
            put(table, "DUPLICATE#" + id, form.email(), Map.of("contact", text(id))),
            put(table, "LIMIT#ADDRESS#" + id, now, Map.of("left", AttributeValue.fromN("4"))),
            put(
                table,
                "LIMIT#EMAIL#" + form.email() + id,
                now,
                Map.of("left", AttributeValue.fromN("2"))),
            put(
                outboxTable,
                "CONTACT#" + id,
                now,
                Map.of("type", text("ContactReceived"), "envelope", text(envelope))));
    dynamo.transactWriteItems(request -> request.transactItems(writes));
  }

  private static TransactWriteItem put(
      String table, String pk, String sk, Map<String, AttributeValue> attributes) {
    Map<String, AttributeValue> item = new HashMap<>(attributes);
    item.put("pk", text(pk));
    item.put("sk", text(sk));
    Put put =
        Put.builder()
            .tableName(table)
            .item(item)
            .conditionExpression("attribute_not_exists(pk)")
            .build();
    return TransactWriteItem.builder().put(put).build();
  }

  private JsonNode secret(String variable) {
    String name = System.getenv(variable);
    try {
      return mapper.readTree(secrets.getSecretValue(it -> it.secretId(name)).secretString());
    } catch (JsonProcessingException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }

  private static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }
}
