package ca.jechemine.benchmarks.minimal;

import static java.util.Objects.requireNonNull;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import software.amazon.awssdk.auth.credentials.EnvironmentVariableCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.defaultsmode.DefaultsMode;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.protocols.jsoncore.JsonNode;
import software.amazon.awssdk.protocols.jsoncore.JsonNodeParser;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/// Stores a contact form with as little between the event and the SDK as a careful author can have:
/// tuned clients over the CRT, the SDK's own JSON reader, no validation, no logs, no metrics.
///
/// It makes the calls of `SubmitContactForm`, so what the endpoint costs above it is the price of
/// what the project adds.
public final class MinimalHandler implements RequestStreamHandler {

  private final JsonNodeParser json = JsonNode.parser();
  private final DynamoDbClient dynamo;
  private final String table = System.getenv("TABLE");
  private final String outboxTable = System.getenv("OUTBOX_TABLE");
  private final JsonNode edgeSecret;
  private final JsonNode dataKeys;

  public MinimalHandler() {
    SdkHttpClient http = AwsCrtHttpClient.create();
    dynamo = tuned(DynamoDbClient.builder(), "AWS_ENDPOINT_URL_DYNAMODB").httpClient(http).build();
    try (SecretsManagerClient secrets =
        tuned(SecretsManagerClient.builder(), "AWS_ENDPOINT_URL_SECRETS_MANAGER")
            .httpClient(http)
            .build()) {
      edgeSecret = secret(secrets, "EDGE_SECRET");
      dataKeys = secret(secrets, "DATA_KEYS_SECRET");
    }
  }

  @Override
  public void handleRequest(InputStream input, OutputStream output, Context context)
      throws IOException {
    JsonNode event = json.parse(input);
    if (!fromTheEdge(event)) {
      output.write("{\"statusCode\":403}".getBytes(StandardCharsets.UTF_8));
      return;
    }
    String id = UUID.randomUUID().toString();
    store(id, json.parse(field(event, "body").asString()));
    String answer =
        """
        {"statusCode":200,"headers":{"content-type":"application/json"},"body":"{\\"success\\":true,\\"id\\":\\"%s\\"}"}\
        """
            .formatted(id);
    output.write(answer.getBytes(StandardCharsets.UTF_8));
  }

  private boolean fromTheEdge(JsonNode event) {
    JsonNode header = field(field(event, "headers"), "x-origin-verify");
    return field(edgeSecret, "k1").asString().equals(header.asString());
  }

  private void store(String id, JsonNode form) {
    String now = Instant.now().toString();
    String email = field(form, "email").asString();
    AttributeValue sealedWith = text(field(dataKeys, "current").asString());
    List<TransactWriteItem> writes =
        List.of(
            put(
                table,
                "CONTACT#" + id,
                now,
                Map.of("message", text(field(form, "message").asString()), "key", sealedWith)),
            put(table, "DUPLICATE#" + id, email, Map.of("contact", text(id))),
            put(table, "LIMIT#ADDRESS#" + id, now, Map.of("left", number("4"))),
            put(table, "LIMIT#EMAIL#" + email + id, now, Map.of("left", number("2"))),
            put(
                outboxTable,
                "CONTACT#" + id,
                now,
                Map.of("type", text("ContactReceived"), "envelope", text(form.toString()))));
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

  private JsonNode secret(SecretsManagerClient secrets, String variable) {
    String name = System.getenv(variable);
    return json.parse(secrets.getSecretValue(it -> it.secretId(name)).secretString());
  }

  private static <B extends AwsSyncClientBuilder<B, C> & AwsClientBuilder<B, C>, C> B tuned(
      B builder, String endpointVariable) {
    return builder
        .region(Region.of(System.getenv("AWS_REGION")))
        .credentialsProvider(EnvironmentVariableCredentialsProvider.create())
        .defaultsMode(DefaultsMode.IN_REGION)
        .endpointOverride(URI.create(System.getenv(endpointVariable)));
  }

  private static JsonNode field(JsonNode object, String name) {
    return requireNonNull(object.asObject().get(name), name);
  }

  private static AttributeValue text(String value) {
    return AttributeValue.fromS(value);
  }

  private static AttributeValue number(String value) {
    return AttributeValue.fromN(value);
  }
}
