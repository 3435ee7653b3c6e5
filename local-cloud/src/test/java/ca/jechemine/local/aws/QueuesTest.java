package ca.jechemine.local.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.sqs.model.DeleteMessageBatchRequestEntry;
import software.amazon.awssdk.services.sqs.model.Message;

/// At AWS a standard queue may deliver twice and out of order, and its counts lag; the engine does
/// neither by itself: switch a fault on.
@ExtendWith(CloudExtension.class)
final class QueuesTest {

  private final LocalAws aws;

  QueuesTest(LocalAws aws) {
    this.aws = aws;
  }

  @Test
  void what_is_received_too_often_is_dead_and_can_be_replayed() {
    aws.create(QueueDefinition.named("work-dead"));
    aws.create(QueueDefinition.named("work").visibleAfter(0).deadLettersTo("work-dead", 2));
    send("work", "poison");

    receive("work");
    receive("work");
    receive("work");
    assertThat(status("work")).isEqualTo(new QueueStatus("work", 0, 0, 1));

    aws.replay("work");
    assertThat(receive("work")).extracting(Message::body).containsExactly("poison");
  }

  @Test
  void a_received_message_is_in_flight_until_it_is_deleted() {
    aws.create(QueueDefinition.named("flight"));
    send("flight", "x");

    Message message = receive("flight").getFirst();
    assertThat(status("flight")).isEqualTo(new QueueStatus("flight", 0, 1, 0));

    aws.sqs()
        .deleteMessage(
            it -> it.queueUrl(aws.queueUrl("flight")).receiptHandle(message.receiptHandle()));
    assertThat(status("flight")).isEqualTo(new QueueStatus("flight", 0, 0, 0));
  }

  @Test
  void what_is_deleted_is_known_to_be_gone() {
    aws.create(QueueDefinition.named("gone"));
    assertThat(aws.mayGive("gone")).isFalse();

    send("gone", "x");
    assertThat(aws.mayGive("gone")).isTrue();
    Message message = receive("gone").getFirst();
    assertThat(aws.mayGive("gone")).isFalse();
    assertThat(aws.holding(List.of("gone"))).hasSize(1);

    giveBack("gone", message);
    Message again = receive("gone").getFirst();
    List<DeleteMessageBatchRequestEntry> entries =
        List.of(
            DeleteMessageBatchRequestEntry.builder()
                .id("1")
                .receiptHandle(again.receiptHandle())
                .build());
    aws.sqs().deleteMessageBatch(it -> it.queueUrl(aws.queueUrl("gone")).entries(entries));
    assertThat(aws.mayGive("gone")).isFalse();
    assertThat(aws.holding(List.of("gone"))).isEmpty();
  }

  @Test
  void what_the_engine_took_away_is_noticed_by_who_looks() {
    aws.create(QueueDefinition.named("lost-dead"));
    aws.create(QueueDefinition.named("lost").visibleAfter(0).deadLettersTo("lost-dead", 1));
    send("lost", "poison");
    giveBack("lost", receive("lost").getFirst());

    assertThat(receive("lost")).isEmpty();
    assertThat(aws.mayGive("lost")).isTrue();

    aws.foundNothing("lost");
    assertThat(aws.mayGive("lost")).isFalse();
  }

  @Test
  void declaring_again_changes_the_attributes_and_keeps_the_messages() {
    aws.create(QueueDefinition.named("again"));
    send("again", "kept");

    aws.create(QueueDefinition.named("again").visibleAfter(7));

    assertThat(QueueContents.bodies(aws, "again")).containsExactly("kept");
  }

  @Test
  void reset_empties_the_queues() {
    aws.create(QueueDefinition.named("emptied"));
    send("emptied", "visible");
    send("emptied", "in flight");
    receive("emptied");

    aws.reset();

    assertThat(status("emptied")).isEqualTo(new QueueStatus("emptied", 0, 0, 0));
  }

  private void send(String queue, String body) {
    aws.sqs().sendMessage(it -> it.queueUrl(aws.queueUrl(queue)).messageBody(body));
  }

  private void giveBack(String queue, Message message) {
    aws.sqs()
        .changeMessageVisibility(it ->
            it.queueUrl(aws.queueUrl(queue))
                .receiptHandle(message.receiptHandle())
                .visibilityTimeout(0));
  }

  private List<Message> receive(String queue) {
    return aws.sqs()
        .receiveMessage(it -> it.queueUrl(aws.queueUrl(queue)).waitTimeSeconds(1))
        .messages();
  }

  private QueueStatus status(String queue) {
    return aws.queues().stream().filter(it -> it.name().equals(queue)).findFirst().orElseThrow();
  }
}
