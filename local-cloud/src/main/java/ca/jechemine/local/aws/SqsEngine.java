package ca.jechemine.local.aws;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.elasticmq.NodeAddress;
import org.elasticmq.rest.sqs.SQSRestServer;
import org.elasticmq.rest.sqs.SQSRestServerBuilder;

/// SQS, by ElasticMQ, which has a server of its own that nobody but this class speaks to.
final class SqsEngine implements Engine, AutoCloseable {

  private final SQSRestServer server;
  private final URI address;
  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final Arrivals arrivals = new Arrivals();

  /// The queue of each message that was received and not deleted, by its receipt handle.
  private final Map<String, String> receipts = new ConcurrentHashMap<>();

  private SqsEngine(SQSRestServer server) {
    this.server = server;
    this.address =
        URI.create("http://127.0.0.1:" + server.waitUntilStarted().localAddress().getPort() + "/");
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

  @Override
  public Answer answer(Call call) {
    filled(call).forEach(arrivals::coming);
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .header("Content-Type", call.contentType())
            .header("X-Amz-Target", "AmazonSQS." + call.operation())
            .POST(HttpRequest.BodyPublishers.ofString(call.body()))
            .build();
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      if (response.statusCode() == 200) {
        remember(call, response.body());
        filled(call).forEach(arrivals::came);
      }
      Map<String, String> headers = new HashMap<>();
      response
          .headers()
          .firstValue("x-amzn-query-error")
          .ifPresent(it -> headers.put("x-amzn-query-error", it));
      return new Answer(
          response.statusCode(),
          response.headers().firstValue("Content-Type").orElse(call.contentType()),
          headers,
          response.body());
    } catch (IOException e) {
      return Answer.error(Service.SQS, 503, "ServiceUnavailable", String.valueOf(e.getMessage()));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Answer.error(Service.SQS, 503, "ServiceUnavailable", "Stopping");
    }
  }

  Arrivals arrivals() {
    return arrivals;
  }

  /// By receipt handle, the URL of the queue that it was received from.
  Map<String, String> receipts() {
    return Map.copyOf(receipts);
  }

  @Override
  public void close() {
    http.close();
    server.stopAndWait();
  }

  /// The queues in which there may be messages to receive after that call.
  private static List<String> filled(Call call) {
    return switch (call.operation()) {
      case "SendMessage",
          "SendMessageBatch",
          "ChangeMessageVisibility",
          "ChangeMessageVisibilityBatch" -> {
        String url = Json.tree(call.body()).path("QueueUrl").asText();
        yield List.of(url.substring(url.lastIndexOf('/') + 1));
      }
      default -> List.of();
    };
  }

  private void remember(Call call, String answer) {
    switch (call.operation()) {
      case "ReceiveMessage" -> {
        String queue = Json.tree(call.body()).path("QueueUrl").asText();
        Json.tree(answer)
            .path("Messages")
            .forEach(it -> receipts.put(it.path("ReceiptHandle").asText(), queue));
      }
      case "DeleteMessage" -> forget(Json.tree(call.body()));
      case "DeleteMessageBatch" -> Json.tree(call.body()).path("Entries").forEach(this::forget);
      case "PurgeQueue" -> {
        String queue = Json.tree(call.body()).path("QueueUrl").asText();
        receipts.values().removeIf(queue::equals);
      }
      default -> {
        // Nothing else changes who holds a message.
      }
    }
  }

  private void forget(JsonNode entry) {
    receipts.remove(entry.path("ReceiptHandle").asText());
  }
}
