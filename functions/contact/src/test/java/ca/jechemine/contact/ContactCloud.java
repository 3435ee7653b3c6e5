package ca.jechemine.contact;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.contact.domain.KnownSenders;
import ca.jechemine.contact.domain.Messages;
import ca.jechemine.local.aws.LocalAws;
import ca.jechemine.local.aws.SecretDefinition;
import ca.jechemine.local.aws.TableDefinition;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.secrets.Secrets;
import ca.jechemine.testkit.AwsUnderTest;
import ca.jechemine.testkit.EmbeddedAws;
import ca.jechemine.testkit.MovableClock;
import com.amazonaws.services.lambda.runtime.Context;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.lang.reflect.Proxy;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.core.interceptor.SdkExecutionAttribute;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The tables and secrets of the contact domain, empty, on an embedded AWS that all tests of this
/// JVM share, and the way to call its functions.
public final class ContactCloud {

  public static final String ORIGIN = "the-origin-verification-of-the-tests";
  public static final String SIGNING = "the-signing-secret-of-the-tests";

  public static final Instant NOON = Instant.parse("2026-06-15T16:00:00Z");

  private static final ObjectMapper JSON = new ObjectMapper();

  private final AwsUnderTest aws;
  private final DynamoDbClient dynamo;
  private final MovableClock clock = new MovableClock(NOON);
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final Counter counter = new Counter();
  private final String table;
  private final String outbox;
  private final String settings;

  public ContactCloud() {
    this(Shared.AWS);
  }

  public ContactCloud(AwsUnderTest aws) {
    this.aws = aws;
    this.dynamo = aws.configured(DynamoDbClient.builder()).build();
    this.table = EmbeddedAws.unused("Contact");
    this.outbox = EmbeddedAws.unused("Outbox");
    this.settings = EmbeddedAws.unused("Settings");
    aws.create(definition(table, 4));
    aws.create(definition(outbox, 0));
    aws.create(definition(settings, 0));
    aws.create(SecretDefinition.of("edge", ring(ORIGIN)));
    aws.create(SecretDefinition.of("data-keys", ring("0123456789")));
    aws.create(SecretDefinition.of("inbound", ring(SIGNING)));
  }

  /// The engines of all tests that ask for no others.
  private static final class Shared {
    static final AwsUnderTest AWS = start();

    private static AwsUnderTest start() {
      LocalAws aws =
          LocalAws.start(LocalAws.Config.inMemory(InstantSource.system(), new Random(3)));
      Runtime.getRuntime().addShutdownHook(new Thread(aws::close));
      return new AwsUnderTest.Embedded(aws);
    }
  }

  private static String ring(String value) {
    return "{\"current\":\"k1\",\"k1\":\"" + value + "\"}";
  }

  private static TableDefinition definition(String name, int indexes) {
    Map<String, String> attributes = new HashMap<>(Map.of("pk", "S", "sk", "S"));
    for (int i = 1; i <= indexes; i++) {
      attributes.put("gsi" + i + "pk", "S");
      attributes.put("gsi" + i + "sk", "S");
    }
    return new TableDefinition(
        name,
        new TableDefinition.Key("pk", Optional.of("sk")),
        attributes,
        IntStream.rangeClosed(1, indexes)
            .mapToObj(i ->
                new TableDefinition.Index(
                    "gsi" + i,
                    new TableDefinition.Key("gsi" + i + "pk", Optional.of("gsi" + i + "sk")),
                    "ALL",
                    List.of()))
            .toList(),
        Optional.empty(),
        Optional.empty());
  }

  /// The platform of a function of the domain.
  public Platform platform() {
    Map<String, String> environment = new HashMap<>(aws.endpoints());
    environment.put("TABLE", table);
    environment.put("OUTBOX_TABLE", outbox);
    environment.put("SETTINGS_TABLE", settings);
    environment.put("EDGE_SECRET", "edge");
    environment.put("DATA_KEYS_SECRET", "data-keys");
    environment.put("INBOUND_EMAIL_SECRET", "inbound");
    environment.put("SUPPORT_EMAIL", "info@jechemine.ca");
    return new Platform(
        environment,
        clock,
        new SecureRandom(),
        new PrintStream(log, true, UTF_8),
        List.of(counter));
  }

  /// What the domain seals with.
  public FieldCipher cipher() {
    return FieldCipher.of(new Secrets(platform()).read("DATA_KEYS_SECRET"), new Random(4));
  }

  /// What the domain keeps its messages in.
  public Messages messages() {
    return platform().build(() -> ContactModule.current().messages());
  }

  /// What the domain knows senders by.
  public KnownSenders senders() {
    return platform().build(() -> ContactModule.current().senders());
  }

  /// A function of the domain, as it starts here.
  public <T> T function(Supplier<T> constructor) {
    return platform().build(constructor::get);
  }

  /// What the endpoint answers to the call.
  public Answered call(HttpHandler endpoint, Call call) {
    int before = counter.calls.get();
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try {
      endpoint.handleRequest(
          new ByteArrayInputStream(call.toJson().getBytes(UTF_8)), output, noContext());
      JsonNode response = JSON.readTree(output.toByteArray());
      return new Answered(
          response.path("statusCode").asInt(),
          response.path("headers"),
          JSON.readTree(response.path("body").asText()),
          counter.calls.get() - before);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public MovableClock clock() {
    return clock;
  }

  public String log() {
    return log.toString(UTF_8);
  }

  /// Every row of the domain's table.
  public List<Map<String, AttributeValue>> rows() {
    return dynamo.scan(it -> it.tableName(table)).items();
  }

  /// The rows of the domain's table whose partition key starts so.
  public List<Map<String, AttributeValue>> rows(String prefix) {
    return rows().stream().filter(it -> pk(it).startsWith(prefix)).toList();
  }

  /// Every row of the outbox.
  public List<Map<String, AttributeValue>> outbox() {
    return dynamo.scan(it -> it.tableName(outbox)).items();
  }

  /// Sets what administrators set.
  public void set(String name, String json) {
    dynamo.putItem(it ->
        it.tableName(settings)
            .item(
                Map.of(
                    "pk", AttributeValue.fromS("SETTINGS"),
                    "sk", AttributeValue.fromS(name),
                    "value", AttributeValue.fromS(json))));
  }

  private static String pk(Map<String, AttributeValue> row) {
    AttributeValue pk = row.get("pk");
    return pk == null ? "" : pk.s();
  }

  public static Context noContext() {
    return (Context)
        Proxy.newProxyInstance(
            Context.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (_, method, _) -> {
              throw new AssertionError(method.getName() + " is not to be needed");
            });
  }

  /// Counts the calls of DynamoDB, each of its attempts once.
  private static final class Counter implements ExecutionInterceptor {
    private final AtomicInteger calls = new AtomicInteger();

    @Override
    public void beforeTransmission(
        software.amazon.awssdk.core.interceptor.Context.BeforeTransmission context,
        ExecutionAttributes attributes) {
      if ("DynamoDb".equals(attributes.getAttribute(SdkExecutionAttribute.SERVICE_NAME))) {
        calls.incrementAndGet();
      }
    }
  }
}
