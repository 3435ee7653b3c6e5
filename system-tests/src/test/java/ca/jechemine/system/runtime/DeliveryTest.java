package ca.jechemine.system.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.local.aws.SecretDefinition;
import ca.jechemine.runtime.secrets.Secrets;
import ca.jechemine.testkit.EmbeddedAws;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sns.model.MessageAttributeValue;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/// What the outbox and the consumers take for granted between topic, queue and dead letters, and
/// every function of its secrets.
@Tag("adapter")
class DeliveryTest {

  @RegisterExtension static final EmbeddedAws AWS = new EmbeddedAws();

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  private final SnsClient sns = AWS.underTest().configured(SnsClient.builder()).build();
  private final SqsClient sqs = AWS.underTest().configured(SqsClient.builder()).build();

  @AfterEach
  void done() {
    sns.close();
    sqs.close();
  }

  @Test
  void a_queue_gets_the_types_that_it_asks_for_as_they_were_published() {
    String topic = sns.createTopic(it -> it.name(EmbeddedAws.unused("topic"))).topicArn();
    String queue = queue(Map.of());
    sns.subscribe(it ->
        it.topicArn(topic)
            .protocol("sqs")
            .endpoint(arn(queue))
            .attributes(
                Map.of(
                    "RawMessageDelivery", "true",
                    "FilterPolicy", "{\"type\":[\"MailSent\",\"MailRefused\"]}")));

    publish(topic, "ContactReceived", "not asked for");
    publish(topic, "MailRefused", "{\"é\":1}");

    List<Message> received = receive(queue, 1);
    assertThat(received).extracting(Message::body).containsExactly("{\"é\":1}");
    assertThat(received.getFirst().messageAttributes().get("type"))
        .satisfies(it -> assertThat(it.stringValue()).isEqualTo("MailRefused"));
    assertThat(sqs.receiveMessage(it -> it.queueUrl(queue)).messages()).isEmpty();
  }

  @Test
  void what_was_received_too_often_goes_to_the_dead_letters_with_its_attributes() {
    String dead = queue(Map.of());
    String queue =
        queue(
            Map.of(
                QueueAttributeName.VISIBILITY_TIMEOUT,
                "0",
                QueueAttributeName.REDRIVE_POLICY,
                "{\"deadLetterTargetArn\":\"%s\",\"maxReceiveCount\":\"2\"}".formatted(arn(dead))));
    sqs.sendMessage(it ->
        it.queueUrl(queue)
            .messageBody("poison")
            .messageAttributes(
                Map.of(
                    "type",
                    software.amazon.awssdk.services.sqs.model.MessageAttributeValue.builder()
                        .dataType("String")
                        .stringValue("MailSent")
                        .build())));

    assertThat(receive(queue, 2)).hasSize(2);
    assertThat(sqs.receiveMessage(it -> it.queueUrl(queue)).messages()).isEmpty();
    assertThat(receive(dead, 1))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.body()).isEqualTo("poison");
          assertThat(it.messageAttributes()).containsKey("type");
        });
  }

  @Test
  void a_secret_is_read_as_the_ring_that_it_is() {
    String name = EmbeddedAws.unused("secret");
    AWS.underTest()
        .create(SecretDefinition.of(name, "{\"current\":\"k2\",\"k1\":\"old\",\"k2\":\"new\"}"));

    assertThat(
            new Secrets(AWS.platform(InstantSource.system(), Map.of("EDGE_SECRET", name)))
                .read("EDGE_SECRET")
                .currentValue())
        .isEqualTo("new");
  }

  private String queue(Map<QueueAttributeName, String> attributes) {
    return sqs.createQueue(it -> it.queueName(EmbeddedAws.unused("queue")).attributes(attributes))
        .queueUrl();
  }

  private String arn(String queue) {
    String arn =
        sqs.getQueueAttributes(
                it -> it.queueUrl(queue).attributeNames(QueueAttributeName.QUEUE_ARN))
            .attributes()
            .get(QueueAttributeName.QUEUE_ARN);
    return arn == null ? "" : arn;
  }

  private void publish(String topic, String type, String message) {
    sns.publish(it ->
        it.topicArn(topic)
            .message(message)
            .messageAttributes(
                Map.of(
                    "type",
                    MessageAttributeValue.builder().dataType("String").stringValue(type).build())));
  }

  private List<Message> receive(String queue, int count) {
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    List<Message> received = new ArrayList<>();
    while (received.size() < count && System.nanoTime() < deadline) {
      received.addAll(
          sqs.receiveMessage(
                  it -> it.queueUrl(queue).waitTimeSeconds(1).messageAttributeNames("All"))
              .messages());
    }
    return received;
  }
}
