package ca.jechemine.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.InvalidParameterException;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sns.model.NotFoundException;
import software.amazon.awssdk.services.sns.model.PublishBatchRequestEntry;
import software.amazon.awssdk.services.sns.model.PublishBatchResponse;
import software.amazon.awssdk.services.sns.model.SnsException;
import software.amazon.awssdk.services.sqs.model.Message;

/// AWS delivers in its own time and may deliver twice or out of order; here a message is in its
/// queues before the publisher has its answer, unless a fault is switched on.
@ExtendWith(CloudExtension.class)
final class TopicsTest {

  private final LocalAws aws;
  private final SnsClient sns;

  TopicsTest(LocalAws aws) {
    this.aws = aws;
    this.sns = aws.configured(SnsClient.builder()).build();
  }

  @Test
  void each_subscription_gets_what_its_policy_lets_pass() {
    aws.create(new TopicDefinition("fan-out"));
    subscribe("fan-out", "exact", Map.of("type", List.of("A", "B")));
    subscribe("fan-out", "prefix", Map.of("type", List.of(Map.of("prefix", "Con"))));
    subscribe("fan-out", "but", Map.of("type", List.of(Map.of("anything-but", List.of("A")))));
    subscribe("fan-out", "with", Map.of("urgent", List.of(Map.of("exists", true))));
    subscribe("fan-out", "without", Map.of("urgent", List.of(Map.of("exists", false))));
    subscribe("fan-out", "all", Map.of());

    publish("fan-out", "1", Map.of("type", "A"));
    publish("fan-out", "2", Map.of("type", "B", "urgent", "yes"));
    publish("fan-out", "3", Map.of("type", "ContactReceived"));
    publish("fan-out", "4", Map.of());

    assertThat(bodies("exact")).containsExactlyInAnyOrder("1", "2");
    assertThat(bodies("prefix")).containsExactlyInAnyOrder("3");
    assertThat(bodies("but")).containsExactlyInAnyOrder("2", "3");
    assertThat(bodies("with")).containsExactlyInAnyOrder("2");
    assertThat(bodies("without")).containsExactlyInAnyOrder("1", "3", "4");
    assertThat(bodies("all")).containsExactlyInAnyOrder("1", "2", "3", "4");
  }

  @Test
  void raw_delivery_keeps_body_and_attributes() {
    aws.create(new TopicDefinition("raw"));
    subscribe("raw", "raw-queue", Map.of());

    publish("raw", "{\"é\":\"<&>\"}", Map.of("type", "A"));

    Message message = receive("raw-queue").getFirst();
    assertThat(message.body()).isEqualTo("{\"é\":\"<&>\"}");
    assertThat(message.messageAttributes())
        .hasEntrySatisfying("type", it -> assertThat(it.stringValue()).isEqualTo("A"));
  }

  @Test
  void without_raw_delivery_the_queue_gets_the_envelope() {
    aws.create(new TopicDefinition("wrapped"));
    aws.create(QueueDefinition.named("wrapped-queue"));
    aws.create(
        new SubscriptionDefinition("wrapped", "wrapped-queue", Map.of(), false, Optional.empty()));

    publish("wrapped", "hello", Map.of("type", "A"));

    assertThat(bodies("wrapped-queue").getFirst())
        .contains("\"Type\":\"Notification\"", "\"Message\":\"hello\"", aws.topicArn("wrapped"));
  }

  @Test
  void the_clients_create_and_subscribe_as_at_aws() {
    aws.create(QueueDefinition.named("by-client-queue"));

    String topic = sns.createTopic(it -> it.name("by-client")).topicArn();
    String first = subscribeByClient(topic, "{\"type\":[\"A\"]}");
    String again = subscribeByClient(topic, "{\"type\":[\"A\"]}");
    publish("by-client", "passes", Map.of("type", "A"));
    publish("by-client", "does not", Map.of("type", "B"));

    assertThat(first).isEqualTo(again);
    assertThat(bodies("by-client-queue")).containsExactly("passes");
    assertThatThrownBy(() -> subscribeByClient(topic, "{\"type\":[\"B\"]}"))
        .isInstanceOf(InvalidParameterException.class)
        .hasMessageContaining("different attributes");
    assertThatThrownBy(() -> subscribeByClient(topic, "{\"type\":[{\"numerical\":[1]}]}"))
        .isInstanceOf(InvalidParameterException.class);
  }

  @Test
  void a_batch_may_fail_in_part() {
    aws.create(new TopicDefinition("batch"));
    subscribe("batch", "batch-queue", Map.of());
    aws.faults().next(Service.SNS, "PublishBatch", new Fault.EntriesFailed(Set.of(1)));

    PublishBatchResponse response = publishBatch("batch", "one", "two", "three");

    assertThat(response.successful()).extracting(it -> it.id()).containsExactly("0", "2");
    assertThat(response.failed()).hasSize(1);
    assertThat(response.failed().getFirst().id()).isEqualTo("1");
    assertThat(response.failed().getFirst().senderFault()).isFalse();
    assertThat(bodies("batch-queue")).containsExactlyInAnyOrder("one", "three");
  }

  @Test
  void an_empty_entry_fails_alone_and_by_the_senders_fault() {
    aws.create(new TopicDefinition("batch-empty"));
    subscribe("batch-empty", "batch-empty-queue", Map.of());
    String topic = aws.topicArn("batch-empty");

    PublishBatchResponse response =
        sns.publishBatch(
            it -> it.topicArn(topic).publishBatchRequestEntries(entry("0", ""), entry("1", "x")));

    assertThat(response.failed().getFirst().senderFault()).isTrue();
    assertThat(bodies("batch-empty-queue")).containsExactly("x");
  }

  @Test
  void a_batch_of_eleven_is_refused() {
    aws.create(new TopicDefinition("eleven"));

    assertThatThrownBy(() -> publishBatch("eleven", new String[11]))
        .isInstanceOfSatisfying(
            SnsException.class,
            it ->
                assertThat(it.awsErrorDetails().errorCode())
                    .isEqualTo("TooManyEntriesInBatchRequest"));
  }

  @Test
  void an_unknown_topic_and_an_unknown_action_are_refused() {
    assertThatThrownBy(() -> publish("nowhere", "x", Map.of()))
        .isInstanceOf(NotFoundException.class);
    assertThatThrownBy(() -> sns.listTopics())
        .isInstanceOfSatisfying(
            SnsException.class,
            it -> assertThat(it.awsErrorDetails().errorCode()).isEqualTo("InvalidAction"));
  }

  @Test
  void a_queue_that_refuses_gets_its_message_in_the_dead_letter_queue() {
    aws.create(new TopicDefinition("refusing"));
    aws.create(QueueDefinition.named("refusing-queue"));
    aws.create(QueueDefinition.named("refusing-dead"));
    aws.create(
        new SubscriptionDefinition(
            "refusing", "refusing-queue", Map.of(), true, Optional.of("refusing-dead")));
    aws.faults().next(Service.SQS, "SendMessage", new Fault.Refused(403, "AccessDenied"));

    publish("refusing", "lost?", Map.of());

    assertThat(bodies("refusing-dead")).containsExactly("lost?");
    assertThat(bodies("refusing-queue")).isEmpty();
  }

  @Test
  void a_queue_that_does_not_answer_is_tried_again() {
    aws.create(new TopicDefinition("retried"));
    subscribe("retried", "retried-queue", Map.of());
    aws.faults().next(3, Service.SQS, "SendMessage", new Fault.Refused(503, "ServiceUnavailable"));

    publish("retried", "in the end", Map.of());

    assertThat(bodies("retried-queue")).containsExactly("in the end");
  }

  @Test
  void a_text_message_is_captured() {
    sns.publish(it -> it.phoneNumber("+15145550100").message("Bonjour"));

    assertThat(aws.sms())
        .singleElement()
        .satisfies(it -> assertThat(it.phoneNumber()).isEqualTo("+15145550100"))
        .satisfies(it -> assertThat(it.message()).isEqualTo("Bonjour"))
        .satisfies(it -> assertThat(it.sentAt()).isEqualTo(CloudExtension.NOON));
  }

  private void subscribe(String topic, String queue, Map<String, List<Object>> policy) {
    aws.create(QueueDefinition.named(queue));
    aws.create(new SubscriptionDefinition(topic, queue, policy, true, Optional.empty()));
  }

  private String subscribeByClient(String topic, String policy) {
    return sns.subscribe(it ->
            it.topicArn(topic)
                .protocol("sqs")
                .endpoint(aws.queueArn("by-client-queue"))
                .attributes(Map.of("RawMessageDelivery", "true", "FilterPolicy", policy)))
        .subscriptionArn();
  }

  private void publish(String topic, String body, Map<String, String> attributes) {
    Map<String, MessageAttributeValue> values = new HashMap<>();
    attributes.forEach((name, value) ->
        values.put(
            name, MessageAttributeValue.builder().dataType("String").stringValue(value).build()));
    sns.publish(it -> it.topicArn(aws.topicArn(topic)).message(body).messageAttributes(values));
  }

  private PublishBatchResponse publishBatch(String topic, String... bodies) {
    List<PublishBatchRequestEntry> entries = new ArrayList<>();
    for (int i = 0; i < bodies.length; i++) {
      entries.add(entry(String.valueOf(i), String.valueOf(bodies[i])));
    }
    return sns.publishBatch(
        it -> it.topicArn(aws.topicArn(topic)).publishBatchRequestEntries(entries));
  }

  private static PublishBatchRequestEntry entry(String id, String body) {
    return PublishBatchRequestEntry.builder().id(id).message(body).build();
  }

  private List<String> bodies(String queue) {
    return receive(queue).stream().map(Message::body).toList();
  }

  private List<Message> receive(String queue) {
    return QueueContents.receiveAll(aws, queue);
  }
}
