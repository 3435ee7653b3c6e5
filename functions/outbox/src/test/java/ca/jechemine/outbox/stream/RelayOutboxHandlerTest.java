package ca.jechemine.outbox.stream;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.local.aws.Fault;
import ca.jechemine.local.aws.LocalAws;
import ca.jechemine.local.aws.QueueDefinition;
import ca.jechemine.local.aws.Service;
import ca.jechemine.local.aws.SubscriptionDefinition;
import ca.jechemine.local.aws.TopicDefinition;
import ca.jechemine.testkit.Batch;
import ca.jechemine.testkit.EmbeddedAws;
import ca.jechemine.testkit.MovableClock;
import ca.jechemine.testkit.RunningCloud;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.sqs.model.Message;

class RelayOutboxHandlerTest {

  @RegisterExtension static final EmbeddedAws AWS = new EmbeddedAws();

  private static final String QUEUE = "heard";

  @BeforeEach
  void aTopicThatAQueueListensTo() {
    LocalAws aws = AWS.aws();
    aws.create(new TopicDefinition("told"));
    aws.create(QueueDefinition.named(QUEUE));
    aws.create(
        new SubscriptionDefinition(
            "told", QUEUE, Map.of("type", List.of("ContactReceived")), true, Optional.empty()));
    aws.reset();
  }

  @Test
  void relay_outbox_tells_the_topic_the_envelope() throws IOException {
    assertThat(relay()).isEmpty();

    assertThat(heard())
        .singleElement()
        .satisfies(it -> assertThat(it.body()).contains("\"type\":\"ContactReceived\""));
  }

  @Test
  void a_row_that_the_topic_does_not_take_is_reported() throws IOException {
    AWS.aws().faults().next(Service.SNS, "PublishBatch", new Fault.EntriesFailed(Set.of(0)));

    assertThat(relay()).containsExactly("111");
    assertThat(heard()).isEmpty();
  }

  private static List<String> relay() throws IOException {
    return Batch.deliver(
        AWS.platform(
                new MovableClock(Instant.parse("2026-03-02T17:00:00Z")),
                Map.of("EVENTS_TOPIC", AWS.aws().topicArn("told")))
            .build(RelayOutboxHandler::new),
        Files.readString(RunningCloud.projectRoot().resolve("events/outbox/relay-outbox.json")));
  }

  private static List<Message> heard() {
    return AWS.aws()
        .sqs()
        .receiveMessage(it -> it.queueUrl(AWS.aws().queueUrl(QUEUE)).waitTimeSeconds(0))
        .messages();
  }
}
