package ca.jechemine.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.InternalServerErrorException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// What goes wrong at AWS now and then, and by itself never here.
@ExtendWith(CloudExtension.class)
final class FaultsTest {

  private final LocalAws aws;

  /// Does not try again, so that each fault shows.
  private final DynamoDbClient once;

  FaultsTest(LocalAws aws) {
    this.aws = aws;
    this.once =
        aws.configured(DynamoDbClient.builder())
            .overrideConfiguration(it -> it.retryStrategy(DefaultRetryStrategy.doNotRetry()))
            .build();
  }

  @BeforeEach
  void table() {
    aws.create(TestTables.table("FaultyTable"));
  }

  @Test
  void a_refused_call_has_no_effect_and_the_next_one_has() {
    aws.faults().next(Service.DYNAMODB, "PutItem", Fault.throttled());

    assertThatThrownBy(() -> put(once, "a"))
        .isInstanceOf(ProvisionedThroughputExceededException.class);
    assertThat(count()).isZero();

    put(once, "a");
    assertThat(count()).isEqualTo(1);
  }

  @Test
  void a_call_without_answer_has_its_effect() {
    aws.faults().next(Service.DYNAMODB, "PutItem", new Fault.AnswerLost());

    assertThatThrownBy(() -> put(once, "a")).isInstanceOf(SdkClientException.class);

    assertThat(count()).isEqualTo(1);
  }

  @Test
  void the_client_that_tries_again_after_a_lost_answer_meets_its_own_item() {
    aws.faults().next(Service.DYNAMODB, "PutItem", new Fault.AnswerLost());

    assertThatThrownBy(() -> put(aws.dynamo(), "a"))
        .isInstanceOf(ConditionalCheckFailedException.class);
  }

  @Test
  void a_call_may_fail_after_its_effect() {
    aws.faults()
        .next(Service.DYNAMODB, "PutItem", new Fault.FailedAfter(500, "InternalServerError"));

    assertThatThrownBy(() -> put(once, "a")).isInstanceOf(InternalServerErrorException.class);

    assertThat(count()).isEqualTo(1);
  }

  @Test
  void a_transaction_may_conflict() {
    aws.faults().next(Service.DYNAMODB, "TransactWriteItems", Fault.transactionConflict(2));

    assertThatThrownBy(
            () -> once.transactWriteItems(it -> it.transactItems(putting("a"), putting("b"))))
        .isInstanceOfSatisfying(
            TransactionCanceledException.class,
            it ->
                assertThat(it.cancellationReasons())
                    .extracting(reason -> reason.code())
                    .containsExactly("TransactionConflict", "None"));
    assertThat(count()).isZero();
  }

  @Test
  void a_call_may_be_slow() {
    aws.faults().next(Service.DYNAMODB, "PutItem", new Fault.Delayed(Duration.ofMillis(200)));
    long start = System.nanoTime();

    put(once, "a");

    assertThat(Duration.ofNanos(System.nanoTime() - start)).isGreaterThan(Duration.ofMillis(190));
  }

  @Test
  void a_service_may_be_down_for_a_while() {
    aws.faults().down(Service.DYNAMODB);
    assertThatThrownBy(() -> put(once, "a")).isInstanceOf(DynamoDbException.class);

    aws.faults().up(Service.DYNAMODB);
    put(once, "a");

    assertThat(count()).isEqualTo(1);
  }

  @Test
  void a_message_may_be_sent_twice_and_its_answer_be_lost() {
    aws.create(QueueDefinition.named("faulty"));
    aws.faults().next(Service.SQS, "SendMessage", new Fault.Twice());
    send("twice");
    aws.faults().next(Service.SQS, "SendMessage", new Fault.AnswerLost());
    send("sent again by the client");

    assertThat(QueueContents.bodies(aws, "faulty"))
        .containsExactlyInAnyOrder(
            "twice", "twice", "sent again by the client", "sent again by the client");
  }

  private void send(String body) {
    aws.sqs().sendMessage(it -> it.queueUrl(aws.queueUrl("faulty")).messageBody(body));
  }

  private static void put(DynamoDbClient dynamo, String pk) {
    dynamo.putItem(it ->
        it.tableName("FaultyTable").item(item(pk)).conditionExpression("attribute_not_exists(pk)"));
  }

  private static TransactWriteItem putting(String pk) {
    return TransactWriteItem.builder()
        .put(it -> it.tableName("FaultyTable").item(item(pk)))
        .build();
  }

  private static Map<String, AttributeValue> item(String pk) {
    return Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS("1"));
  }

  private int count() {
    return once.scan(it -> it.tableName("FaultyTable")).count();
  }
}
