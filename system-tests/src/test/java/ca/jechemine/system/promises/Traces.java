package ca.jechemine.system.promises;

import ca.jechemine.local.Seed;
import ca.jechemine.local.aws.Mail;
import ca.jechemine.local.aws.QueueStatus;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/// What a message leaves behind: rows, mails, messages in queues.
final class Traces {

  static final String CONTACT = "/api/contact";
  static final String INBOX = "/api/admin/external-messages";

  /// Those whom an alert goes to.
  static final List<Persona> IN_CHARGE =
      List.of(Persona.SUPER_ADMIN, Persona.PLATFORM_ADMIN, Persona.CONTENT_ADMIN);

  private final RunningCloud cloud;
  private final HttpClient http = HttpClient.newHttpClient();

  Traces(RunningCloud cloud) {
    this.cloud = cloud;
  }

  static String form(String email, String message) {
    return """
    {"firstName":"Ève","lastName":"Roy","email":"%s","phone":"514 555-0199",
     "message":"%s","locale":"fr"}
    """
        .formatted(email, message);
  }

  /// Sends a form, held to the API description, and returns the message's id.
  String submit(String mark) {
    return cloud.api().post(CONTACT, form(mark + "@exemple.ca", "Bonjour " + mark)).text("id");
  }

  /// Posts without holding the answer to the API description, because the gateway's own word for a
  /// function that died is none of it.
  int postAndPerhapsFail(String path, String body, Map<String, String> headers) {
    try {
      HttpRequest.Builder request =
          HttpRequest.newBuilder(cloud.cloud().baseUri().resolve(path))
              .POST(BodyPublishers.ofString(body))
              .header("content-type", "application/json");
      headers.forEach(request::header);
      return http.send(request.build(), BodyHandlers.ofString()).statusCode();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new AssertionError("interrupted", interrupted);
    }
  }

  /// Rows of a partition; `table` is the logical id.
  List<Map<String, AttributeValue>> rows(String table, String pk) {
    return cloud
        .cloud()
        .aws()
        .dynamo()
        .queryPaginator(it ->
            it.tableName(physical(table))
                .keyConditionExpression("pk = :pk")
                .consistentRead(true)
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk))))
        .items()
        .stream()
        .toList();
  }

  /// All rows of a table; `table` is the logical id.
  List<Map<String, AttributeValue>> rows(String table) {
    return cloud
        .cloud()
        .aws()
        .dynamo()
        .scanPaginator(it -> it.tableName(physical(table)).consistentRead(true))
        .items()
        .stream()
        .toList();
  }

  private String physical(String table) {
    return cloud.cloud().application().tables().stream()
        .filter(it -> it.logicalId().equals(table))
        .findFirst()
        .orElseThrow()
        .physicalName();
  }

  String userId(Persona who) {
    return cloud.cloud().accounts().stream()
        .filter(it -> it.email().equals(who.email()))
        .map(Seed.Account::userId)
        .findFirst()
        .orElseThrow();
  }

  /// The rows in somebody's feed about that message.
  List<Map<String, AttributeValue>> feed(Persona who, String messageId) {
    return feed(who).stream()
        .filter(it ->
            it.getOrDefault("metadata", AttributeValue.fromM(Map.of()))
                .m()
                .getOrDefault("messageId", AttributeValue.fromS(""))
                .s()
                .equals(messageId))
        .toList();
  }

  List<Map<String, AttributeValue>> feed(Persona who) {
    return rows("NotificationsTable", "FEED#" + userId(who));
  }

  long unreadInFeed(Persona who) {
    return rows("NotificationsTable", "UNREAD#" + userId(who)).stream()
        .mapToLong(it -> number(it, "unread"))
        .sum();
  }

  long unreadInInbox() {
    return rows("ContactTable", "UNREAD").stream().mapToLong(it -> number(it, "unread")).sum();
  }

  private static long number(Map<String, AttributeValue> row, String name) {
    return Long.parseLong(row.getOrDefault(name, AttributeValue.fromN("0")).n());
  }

  /// The mails to that address which show that text.
  List<Mail> mails(String address, String mark) {
    return cloud.mailsTo(address).stream().filter(it -> it.html().contains(mark)).toList();
  }

  String queue(String logical) {
    return cloud.cloud().application().queues().stream()
        .filter(it -> it.logicalId().equals(logical))
        .findFirst()
        .orElseThrow()
        .physicalName();
  }

  QueueStatus status(String logical) {
    return cloud.cloud().aws().queue(queue(logical)).orElseThrow();
  }

  void send(String logical, String type, String body) {
    cloud
        .cloud()
        .aws()
        .sqs()
        .sendMessage(it ->
            it.queueUrl(cloud.cloud().aws().queueUrl(queue(logical)))
                .messageBody(body)
                .messageAttributes(
                    Map.of(
                        "type",
                        MessageAttributeValue.builder()
                            .dataType("String")
                            .stringValue(type)
                            .build())));
  }

  /// The sealed envelope of the first event of a message.
  String envelope(String messageId) {
    return rows("OutboxTable", "CONTACT#" + messageId).stream()
        .map(it -> it.getOrDefault("envelope", AttributeValue.fromS("")).s())
        .findFirst()
        .orElseThrow();
  }

  /// What an operator does: waits until nobody can hold a lease any more, and sends the dead
  /// letters of every queue through it again.
  void replayAfterLeases() throws InterruptedException {
    cloud.settle();
    cloud.cloud().advance(Duration.ofSeconds(61));
    for (String queue :
        List.of(
            "DeliverMailQueue", "DeliverSmsQueue", "WriteFeedQueue", "RecordMailDeliveryQueue")) {
      replay(queue);
    }
    cloud.settle();
  }

  /// Through the console, as a person would.
  void replay(String logical) {
    int status = postAndPerhapsFail("/_local/queues/" + queue(logical) + "/replay", "", Map.of());
    if (status != 200) {
      throw new AssertionError("replay answered " + status);
    }
    awaitEmptyDeadLetters(logical);
    cloud.settle();
  }

  /// A replay moves messages on a thread of its own.
  private void awaitEmptyDeadLetters(String logical) {
    cloud.settle();
    if (status(logical).dead() > 0) {
      cloud.settle();
    }
  }

  /// An access token, for calls that do not go through the API's description.
  String token(Persona who) {
    Seed.Account account =
        cloud.cloud().accounts().stream()
            .filter(it -> it.email().equals(who.email()))
            .findFirst()
            .orElseThrow();
    return cloud
        .api()
        .post(
            "/api/auth/login",
            "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(account.email(), account.password()))
        .text("accessToken");
  }
}
