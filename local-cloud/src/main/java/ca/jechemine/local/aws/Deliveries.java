package ca.jechemine.local.aws;

import ca.jechemine.local.journal.Journal;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/// Carries what is published to the queues. As at AWS, a queue that refuses gets no second try, and
/// one that does not answer gets many; then the message goes to the dead-letter queue of the
/// subscription, or nowhere. AWS tries for 23 days, this for about a minute.
final class Deliveries implements AutoCloseable {

  private static final int MOST_TRIES = 40;
  private static final Duration LONGEST_WAIT = Duration.ofSeconds(2);

  private final Switchboard queues;
  private final Journal journal;
  private final ExecutorService later =
      Executors.newSingleThreadExecutor(
          Thread.ofPlatform().name("sns-deliveries").daemon().factory());

  Deliveries(Switchboard queues, Journal journal) {
    this.queues = queues;
    this.journal = journal;
  }

  /// @param event the id of the event that the message carries, or empty
  void deliver(
      Subscription to, String event, String body, Map<String, MessageAttribute> attributes) {
    attempt(new Parcel(to, event, body, attributes), 1);
  }

  private void attempt(Parcel parcel, int number) {
    int status = send(parcel, parcel.to.endpoint());
    if (status < 400) {
      return;
    }
    if (status < 500 || number == MOST_TRIES) {
      if (!parcel.to.deadLetterQueue().isEmpty()) {
        send(parcel, parcel.to.deadLetterQueue());
      }
      return;
    }
    long wait = Math.min(LONGEST_WAIT.toMillis(), 10L << Math.min(number, 10));
    CompletableFuture.delayedExecutor(wait, TimeUnit.MILLISECONDS, later)
        .execute(() -> attempt(parcel, number + 1));
  }

  /// The status that the queue answered with.
  private int send(Parcel parcel, String queueArn) {
    Map<String, Object> input = new LinkedHashMap<>();
    String queue = queueArn.substring(queueArn.lastIndexOf(':') + 1);
    input.put("QueueUrl", "http://127.0.0.1/" + LocalAws.ACCOUNT + "/" + queue);
    input.put("MessageBody", parcel.body);
    if (!parcel.attributes.isEmpty()) {
      Map<String, Object> wire = new LinkedHashMap<>();
      parcel.attributes.forEach((name, it) -> wire.put(name, wire(it)));
      input.put("MessageAttributes", wire);
    }
    Call call =
        new Call(
            Service.SQS,
            "SendMessage",
            "/",
            "application/x-amz-json-1.0",
            Json.text(input),
            Set.of());
    try {
      Answer answer = queues.answer(call);
      if (answer.status() == 200 && !parcel.event.isEmpty()) {
        journal.arrived(
            parcel.event,
            queue,
            Json.tree(answer.body()).path("MessageId").asText(),
            queueArn.equals(parcel.to.deadLetterQueue()));
      }
      return answer.status();
    } catch (Switchboard.AnswerLostException _) {
      return 503;
    }
  }

  private static Map<String, String> wire(MessageAttribute attribute) {
    String type = attribute.dataType();
    return Map.of(
        "DataType",
        type,
        type.startsWith("Binary") ? "BinaryValue" : "StringValue",
        attribute.value());
  }

  @Override
  public void close() {
    later.shutdownNow();
  }

  private record Parcel(
      Subscription to, String event, String body, Map<String, MessageAttribute> attributes) {}
}
