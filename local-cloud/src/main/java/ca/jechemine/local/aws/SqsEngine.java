package ca.jechemine.local.aws;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.MalformedURLException;
import java.net.Proxy;
import java.net.URI;
import java.net.URL;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.elasticmq.NodeAddress;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;
import org.jspecify.annotations.Nullable;

/// SQS, by ElasticMQ, which has a server of its own that nobody but this class speaks to: over
/// blocking connections, which cost far less than the asynchronous client of the JDK.
final class SqsEngine implements Engine, AutoCloseable {

  private static final Set<String> SENDS = Set.of("SendMessage", "SendMessageBatch");

  private final SQSRestServer server;
  private final URL address;
  private final Arrivals arrivals = new Arrivals();

  /// Of each message that was received and not deleted, by its receipt handle.
  private final Map<String, Receipt> receipts = new ConcurrentHashMap<>();

  /// The handle of the latest receipt of a message, by the id of the message.
  private final Map<String, String> latest = new ConcurrentHashMap<>();

  private SqsEngine(SQSRestServer server) {
    this.server = server;
    this.address = address(server.waitUntilStarted().localAddress().getPort());
  }

  /// @param publicPort the port in the URLs of the queues
  static SqsEngine start(int publicPort) {
    return new SqsEngine(
        SQSRestServerBuilder.withInterface("127.0.0.1")
            .withDynamicPort()
            .withServerAddress(new NodeAddress("http", "127.0.0.1", publicPort, ""))
            .withAWSRegion(LocalAws.REGION)
            .withAWSAccountId(LocalAws.ACCOUNT)
            .start());
  }

  private static URL address(int port) {
    try {
      return URI.create("http://127.0.0.1:" + port + "/").toURL();
    } catch (MalformedURLException e) {
      throw new IllegalStateException("not an address", e);
    }
  }

  @Override
  public Answer answer(Call call) {
    JsonNode input = Json.tree(call.body());
    String queue = queue(input);
    boolean sends = SENDS.contains(call.operation());
    if (sends) {
      arrivals.coming(queue);
    }
    List<String> accepted = List.of();
    try {
      Answer answer = engine(call);
      if (answer.status() == 200) {
        JsonNode output = Json.tree(answer.body());
        accepted = output.findValuesAsText("MessageId");
        remember(call.operation(), queue, input, output);
      } else if (sends && answer.status() >= 500) {
        // Whether it came is not known.
        arrivals.refilling(queue);
      }
      return answer;
    } finally {
      if (sends) {
        arrivals.came(queue, accepted);
      }
    }
  }

  private Answer engine(Call call) {
    try {
      HttpURLConnection connection = (HttpURLConnection) address.openConnection(Proxy.NO_PROXY);
      connection.setRequestProperty("Content-Type", call.contentType());
      connection.setRequestProperty("X-Amz-Target", "AmazonSQS." + call.operation());
      byte[] body = call.body().getBytes(UTF_8);
      connection.setDoOutput(true);
      connection.setFixedLengthStreamingMode(body.length);
      try (OutputStream out = connection.getOutputStream()) {
        out.write(body);
      }
      int status = connection.getResponseCode();
      Optional<String> queryError =
          Optional.ofNullable(connection.getHeaderField("x-amzn-query-error"));
      return new Answer(
          status,
          Objects.requireNonNullElse(connection.getContentType(), call.contentType()),
          queryError.map(it -> Map.of("x-amzn-query-error", it)).orElse(Map.of()),
          text(status < 400 ? connection.getInputStream() : connection.getErrorStream()));
    } catch (IOException e) {
      return Answer.error(Service.SQS, 503, "ServiceUnavailable", String.valueOf(e.getMessage()));
    }
  }

  /// All of it, so that the connection can be used again.
  private static String text(@Nullable InputStream content) throws IOException {
    if (content == null) {
      return "";
    }
    try (content) {
      return new String(content.readAllBytes(), UTF_8);
    }
  }

  Arrivals arrivals() {
    return arrivals;
  }

  /// By receipt handle, the URL of the queue that it was received from.
  Map<String, String> receipts() {
    Map<String, String> urls = new HashMap<>();
    receipts.forEach((handle, it) -> urls.put(handle, it.url()));
    return urls;
  }

  @Override
  public void close() {
    server.stopAndWait();
  }

  /// The name of the queue that is spoken of, or nothing.
  private static String queue(JsonNode input) {
    String url = url(input);
    return url.substring(url.lastIndexOf('/') + 1);
  }

  private static String url(JsonNode input) {
    return input.path("QueueUrl").asText("");
  }

  private void remember(String operation, String queue, JsonNode input, JsonNode output) {
    switch (operation) {
      case "ReceiveMessage" ->
          output.path("Messages").forEach(it -> received(queue, url(input), it));
      case "ChangeMessageVisibility" -> givenBack(queue, input);
      case "ChangeMessageVisibilityBatch" ->
          input.path("Entries").forEach(it -> givenBack(queue, it));
      case "DeleteMessage" -> deleted(queue, input);
      case "DeleteMessageBatch" -> {
        List<String> failed = output.path("Failed").findValuesAsText("Id");
        input
            .path("Entries")
            .forEach(it -> {
              if (!failed.contains(it.path("Id").asText())) {
                deleted(queue, it);
              }
            });
      }
      case "PurgeQueue" -> {
        String url = url(input);
        receipts.values().removeIf(it -> it.url().equals(url));
        latest.values().retainAll(receipts.keySet());
      }
      default -> {
        // Nothing else changes who holds a message.
      }
    }
  }

  private void received(String queue, String url, JsonNode message) {
    String id = message.path("MessageId").asText();
    String handle = message.path("ReceiptHandle").asText();
    receipts.put(handle, new Receipt(url, id));
    latest.put(id, handle);
    arrivals.taken(queue, id);
  }

  private void givenBack(String queue, JsonNode entry) {
    Receipt receipt = receipts.get(handle(entry));
    if (receipt != null) {
      arrivals.givenBack(queue, receipt.message());
    }
  }

  /// By an older receipt than the latest the engine may leave the message where it is.
  private void deleted(String queue, JsonNode entry) {
    String handle = handle(entry);
    Receipt receipt = receipts.remove(handle);
    if (receipt != null && latest.remove(receipt.message(), handle)) {
      arrivals.left(queue, receipt.message());
    }
  }

  private static String handle(JsonNode entry) {
    return entry.path("ReceiptHandle").asText();
  }

  private record Receipt(String url, String message) {}
}
