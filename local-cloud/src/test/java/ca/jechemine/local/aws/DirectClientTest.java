package ca.jechemine.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sns.SnsClient;

/// Without a network the services say what they say over it, and go wrong in the same ways.
@ExtendWith(CloudExtension.class)
final class DirectClientTest {

  private static final String TABLE = "DirectTable";

  private final LocalAws aws;
  private final DynamoDbClient network;
  private final DynamoDbClient direct;

  DirectClientTest(LocalAws aws) {
    this.aws = aws;
    this.network = aws.configured(DynamoDbClient.builder()).build();
    this.direct = once(aws.direct());
  }

  @BeforeEach
  void table() {
    aws.create(TestTables.table(TABLE));
  }

  @Test
  void what_one_writes_the_other_reads() {
    put(direct, "é");
    put(network, "b");

    assertThat(direct.scan(it -> it.tableName(TABLE)).items())
        .hasSize(2)
        .isEqualTo(network.scan(it -> it.tableName(TABLE)).items());
  }

  @Test
  void a_refusal_says_the_same() {
    put(direct, "a");

    assertThat(refusal(direct).item()).isEqualTo(refusal(network).item()).isEqualTo(item("a"));
    assertThat(refusal(direct).awsErrorDetails().errorMessage())
        .isEqualTo(refusal(network).awsErrorDetails().errorMessage());
    assertThat(cancellation(direct).cancellationReasons())
        .isEqualTo(cancellation(network).cancellationReasons());
    assertThat(unknown(direct).awsErrorDetails().errorCode())
        .isEqualTo(unknown(network).awsErrorDetails().errorCode())
        .isEqualTo("ResourceNotFoundException");
  }

  @Test
  void a_fault_is_met() {
    aws.faults().next(Service.DYNAMODB, "PutItem", Fault.throttled());
    assertThatThrownBy(() -> put(direct, "a"))
        .isInstanceOf(ProvisionedThroughputExceededException.class);

    aws.faults().next(Service.DYNAMODB, "PutItem", new Fault.AnswerLost());
    assertThatThrownBy(() -> put(direct, "b")).isInstanceOf(SdkClientException.class);

    assertThat(direct.scan(it -> it.tableName(TABLE)).count()).isEqualTo(1);
  }

  @Test
  void whoever_gives_up_does_not_stop_what_they_asked_for() throws InterruptedException {
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch gaveUp = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(1);
    DirectClient.Line slow =
        call -> {
          asked.countDown();
          waitFor(gaveUp);
          done.countDown();
          return Answer.json(Map.of());
        };
    URI endpoint = URI.create(aws.endpoints().getOrDefault("AWS_ENDPOINT_URL_DYNAMODB", ""));
    DynamoDbClient patient = once(new DirectClient(endpoint, slow, aws.http()));
    Thread caller =
        Thread.ofVirtual()
            .start(() -> {
              assertThatThrownBy(() -> put(patient, "late")).isInstanceOf(SdkClientException.class);
              gaveUp.countDown();
            });

    asked.await();
    caller.interrupt();

    assertThat(done.await(1, TimeUnit.MINUTES)).isTrue();
  }

  @Test
  void every_service_is_reached() {
    aws.create(new TopicDefinition("direct"));
    aws.create(QueueDefinition.named("direct"));
    aws.create(new SubscriptionDefinition("direct", "direct", Map.of(), true, Optional.empty()));
    try (SnsClient sns = aws.configured(SnsClient.builder()).httpClient(aws.direct()).build();
        SesV2Client ses = aws.configured(SesV2Client.builder()).httpClient(aws.direct()).build()) {
      sns.publish(it -> it.topicArn(aws.topicArn("direct")).message("heard"));
      ses.sendEmail(it ->
          it.fromEmailAddress("from@example.org")
              .destination(to -> to.toAddresses("to+1@example.org"))
              .content(mail ->
                  mail.simple(text ->
                      text.subject(line -> line.data("é"))
                          .body(body -> body.text(of -> of.data("x"))))));
    }

    assertThat(QueueContents.bodies(aws, "direct")).containsExactly("heard");
    assertThat(aws.mailbox().to("to+1@example.org")).extracting(Mail::subject).containsExactly("é");
  }

  @Test
  void what_is_elsewhere_is_looked_for_there() {
    try (LocalAws other = CloudExtension.inMemory();
        DynamoDbClient elsewhere =
            aws.configured(DynamoDbClient.builder())
                .httpClient(aws.direct())
                .endpointOverride(
                    URI.create(other.endpoints().getOrDefault("AWS_ENDPOINT_URL_DYNAMODB", "")))
                .build()) {
      assertThat(elsewhere.listTables().tableNames()).isEmpty();
      assertThat(direct.listTables().tableNames()).contains(TABLE);
    }
  }

  private static void waitFor(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException interrupted) {
      throw new AssertionError("whoever works was interrupted", interrupted);
    }
  }

  private DynamoDbClient once(SdkHttpClient http) {
    return aws.configured(DynamoDbClient.builder())
        .httpClient(http)
        .overrideConfiguration(it -> it.retryStrategy(DefaultRetryStrategy.doNotRetry()))
        .build();
  }

  private static void put(DynamoDbClient dynamo, String pk) {
    dynamo.putItem(
        it -> it.tableName(TABLE).item(item(pk)).conditionExpression("attribute_not_exists(pk)"));
  }

  private static ConditionalCheckFailedException refusal(DynamoDbClient dynamo) {
    return catchThrowableOfType(
        ConditionalCheckFailedException.class,
        () ->
            dynamo.putItem(it ->
                it.tableName(TABLE)
                    .item(item("a"))
                    .conditionExpression("attribute_not_exists(pk)")
                    .returnValuesOnConditionCheckFailure(
                        ReturnValuesOnConditionCheckFailure.ALL_OLD)));
  }

  private static TransactionCanceledException cancellation(DynamoDbClient dynamo) {
    return catchThrowableOfType(
        TransactionCanceledException.class,
        () ->
            dynamo.transactWriteItems(it ->
                it.transactItems(
                    TransactWriteItem.builder()
                        .put(put ->
                            put.tableName(TABLE)
                                .item(item("a"))
                                .conditionExpression("attribute_not_exists(pk)")
                                .returnValuesOnConditionCheckFailure(
                                    ReturnValuesOnConditionCheckFailure.ALL_OLD))
                        .build())));
  }

  private static DynamoDbException unknown(DynamoDbClient dynamo) {
    return catchThrowableOfType(
        DynamoDbException.class, () -> dynamo.scan(it -> it.tableName("NoSuchTable")));
  }

  private static Map<String, AttributeValue> item(String pk) {
    return Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS("1"));
  }
}
