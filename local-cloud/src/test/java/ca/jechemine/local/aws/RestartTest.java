package ca.jechemine.local.aws;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sns.SnsClient;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageAttributeValue;

/// A developer stops and goes on tomorrow. Receive counts start anew, and delayed messages are
/// lost.
final class RestartTest {

  private static final Resources RESOURCES =
      new Resources(
          List.of(TestTables.table("KeptTable")),
          List.of(
              QueueDefinition.named("kept").deadLettersTo("kept-dead", 3),
              QueueDefinition.named("kept-dead")),
          List.of(new TopicDefinition("kept-topic")),
          List.of(
              new SubscriptionDefinition(
                  "kept-topic", "kept", Map.of("type", List.of("A")), true, Optional.empty())),
          List.of(new SecretDefinition("KeptSecret", random -> String.valueOf(random.nextLong()))),
          List.of(new BucketDefinition("kept-bucket")),
          List.of());

  @Test
  void everything_is_there_after_a_restart(@TempDir Path folder) {
    String secret;
    try (LocalAws aws = start(folder, 1)) {
      aws.create(RESOURCES);
      aws.create(RESOURCES);
      secret = secret(aws);
      put(aws, "one");
      StreamReader reader = aws.stream("KeptTable", "relay");
      reader.commit(reader.next(10));
      put(aws, "two");
      mail(aws);
      text(aws);
      send(aws, "kept", "in flight");
      aws.sqs().receiveMessage(it -> it.queueUrl(aws.queueUrl("kept")));
      send(aws, "kept", "visible");
      send(aws, "kept-dead", "dead");
    }

    try (LocalAws aws = start(folder, 2)) {
      aws.create(RESOURCES);

      assertThat(secret(aws)).isEqualTo(secret);
      assertThat(aws.dynamo().scan(it -> it.tableName("KeptTable")).count()).isEqualTo(2);
      assertThat(aws.stream("KeptTable", "relay").next(10).records())
          .singleElement()
          .satisfies(it ->
              assertThat(it.dynamodb().keys()).containsEntry("pk", AttributeValue.fromS("two")));
      assertThat(aws.mailbox().to("alice@example.org")).hasSize(1);
      assertThat(aws.sms()).hasSize(1);
      assertThat(aws.queues())
          .containsExactly(new QueueStatus("kept", 2, 0, 1), new QueueStatus("kept-dead", 1, 0, 0));
      List<Message> kept = QueueContents.receiveAll(aws, "kept");
      assertThat(kept).extracting(Message::body).containsExactlyInAnyOrder("in flight", "visible");
      assertThat(kept)
          .allSatisfy(message ->
              assertThat(message.messageAttributes())
                  .hasEntrySatisfying("type", it -> assertThat(it.stringValue()).isEqualTo("A")));
    }
  }

  @Test
  void after_reset_only_the_definitions_are_left(@TempDir Path folder) {
    try (LocalAws aws = start(folder, 1)) {
      aws.create(RESOURCES);
      put(aws, "one");
      mail(aws);
      text(aws);
      send(aws, "kept", "x");
      aws.reset();
    }

    try (LocalAws aws = start(folder, 2)) {
      aws.create(RESOURCES);

      assertThat(aws.dynamo().scan(it -> it.tableName("KeptTable")).count()).isZero();
      assertThat(aws.mailbox().mails()).isEmpty();
      assertThat(aws.sms()).isEmpty();
      assertThat(aws.queues()).allMatch(it -> it.visible() + it.inFlight() + it.dead() == 0);
    }
  }

  private static LocalAws start(Path folder, long seed) {
    return LocalAws.start(
        new LocalAws.Config(
            Optional.of(folder.resolve("data")), Clock.systemUTC(), new Random(seed)));
  }

  private static void put(LocalAws aws, String pk) {
    aws.dynamo()
        .putItem(it ->
            it.tableName("KeptTable")
                .item(Map.of("pk", AttributeValue.fromS(pk), "sk", AttributeValue.fromS("1"))));
  }

  private static void send(LocalAws aws, String queue, String body) {
    MessageAttributeValue type =
        MessageAttributeValue.builder().dataType("String").stringValue("A").build();
    aws.sqs()
        .sendMessage(it ->
            it.queueUrl(aws.queueUrl(queue))
                .messageBody(body)
                .messageAttributes(Map.of("type", type)));
  }

  private static void mail(LocalAws aws) {
    try (SesV2Client ses = aws.configured(SesV2Client.builder()).build()) {
      ses.sendEmail(it ->
          it.fromEmailAddress("bonjour@jechemine.test")
              .destination(to -> to.toAddresses("alice@example.org"))
              .content(content ->
                  content.simple(
                      mail -> mail.subject(s -> s.data("x")).body(b -> b.text(t -> t.data("x"))))));
    }
  }

  private static void text(LocalAws aws) {
    try (SnsClient sns = aws.configured(SnsClient.builder()).build()) {
      sns.publish(it -> it.phoneNumber("+15145550100").message("x"));
    }
  }

  private static String secret(LocalAws aws) {
    try (SecretsManagerClient secrets = aws.configured(SecretsManagerClient.builder()).build()) {
      return secrets.getSecretValue(it -> it.secretId("KeptSecret")).secretString();
    }
  }
}
