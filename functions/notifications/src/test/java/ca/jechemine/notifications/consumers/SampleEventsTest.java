package ca.jechemine.notifications.consumers;

import static ca.jechemine.notifications.domain.Fixtures.NOON;
import static ca.jechemine.notifications.domain.Fixtures.phoneVerificationRequested;
import static ca.jechemine.notifications.domain.Fixtures.received;
import static ca.jechemine.notifications.domain.Fixtures.replied;
import static ca.jechemine.notifications.domain.Fixtures.user;
import static ca.jechemine.notifications.domain.Fixtures.welcomed;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.contracts.FeedEvent.NotificationCreated;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Role;
import ca.jechemine.notifications.Surroundings;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Channel;
import ca.jechemine.notifications.domain.Choice;
import ca.jechemine.notifications.domain.Concerned;
import ca.jechemine.notifications.domain.Delivery;
import ca.jechemine.notifications.domain.PreferencesChange;
import ca.jechemine.notifications.domain.Report;
import ca.jechemine.notifications.domain.Way;
import ca.jechemine.notifications.persistence.DynamoReaderPreferences;
import ca.jechemine.runtime.json.Json;
import ca.jechemine.runtime.outbox.EventCodec;
import ca.jechemine.runtime.queue.MessageHandler;
import ca.jechemine.testkit.Batch;
import ca.jechemine.testkit.EmbeddedAws;
import ca.jechemine.testkit.MovableClock;
import ca.jechemine.testkit.RunningCloud;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Runs `events/notifications/*.json`. Their payloads are sealed with `Surroundings.SAMPLE_KEYS`,
/// so that only a function with that key opens them; `-Dgolden=update` writes them anew.
class SampleEventsTest {

  @RegisterExtension static final EmbeddedAws AWS = new EmbeddedAws();

  private final Surroundings surroundings = new Surroundings(AWS, new MovableClock(NOON));

  @Test
  void deliver_mail() throws IOException {
    consume("deliver-mail", "DeliverMail", replied(Language.FR), DeliverMailHandler::new);

    assertThat(surroundings.rows("TABLE", "DELIVERY#"))
        .singleElement()
        .satisfies(it -> assertThat(it).containsEntry("state", "SENT"));
  }

  @Test
  void deliver_sms() throws IOException {
    consume("deliver-sms", "DeliverSms", phoneVerificationRequested(), DeliverSmsHandler::new);

    assertThat(surroundings.rows("TABLE", "DELIVERY#"))
        .singleElement()
        .satisfies(it -> assertThat(it).containsEntry("state", "SENT"));
  }

  /// Its reader wants pushes and has no browser.
  @Test
  void deliver_push() throws IOException {
    new DynamoReaderPreferences(surroundings.tables())
        .change(
            user(7),
            new PreferencesChange(Map.of(new Choice.Everything(Way.PUSH), true), Set.of()),
            NOON);

    consume("deliver-push", "DeliverPush", welcomed(), DeliverPushHandler::new);

    assertThat(surroundings.rows("TABLE", "DELIVERY#"))
        .singleElement()
        .satisfies(it -> assertThat(it).containsEntry("reason", "NO_SUBSCRIPTION"));
  }

  @Test
  void write_feed() throws IOException {
    consumeAdministrator();
    consume("write-feed", "WriteFeed", received(), WriteFeedHandler::new);

    assertThat(surroundings.rows("TABLE", "FEED#")).hasSize(1);
  }

  @Test
  void send_real_time() throws IOException {
    consume(
        "send-real-time",
        "SendRealTime",
        new NotificationCreated(
            "019a000000000000000000c1", user(1).value(), "019a00000000000000000001", NOON),
        SendRealTimeHandler::new);

    assertThat(surroundings.rows("TABLE", "")).isEmpty();
  }

  @Test
  void project_people() throws IOException {
    consumeAdministrator();

    assertThat(surroundings.rows("TABLE", "PERSON#")).hasSize(1);
    assertThat(surroundings.rows("TABLE", "ADMINS#manageContent")).hasSize(1);
  }

  @Test
  void confirm_mail() throws IOException {
    Delivery delivery =
        new Delivery(
            "019a00000000000000000002",
            "CONTACT#019a00000000000000000001#1#0",
            CatalogueEvent.CONTACT_REPLY,
            Channel.MAIL,
            "elise@example.com",
            new Report.About("CONTACT", "019a00000000000000000001"),
            new Concerned(null, null));
    surroundings.deliveries().claim(delivery, NOON, NOON.plusSeconds(60));

    consume(
        "confirm-mail",
        "ConfirmMail",
        SesEvents.send(delivery.id(), "0100sample"),
        ConfirmMailHandler::new);

    assertThat(surroundings.rows("TABLE", "DELIVERY#"))
        .singleElement()
        .satisfies(it -> assertThat(it).containsEntry("state", "SENT"));
  }

  private void consumeAdministrator() throws IOException {
    AccountChanged changed =
        new AccountChanged(
            user(1).value(),
            3,
            "camille.roy@example.com",
            "Camille",
            "Roy",
            "+15145550100",
            "fr",
            Role.ADMIN,
            AccountStatus.ACTIVE,
            List.of(AdminPermission.MANAGE_CONTENT),
            null,
            NOON,
            false);

    consume("project-people", "ProjectPeople", changed, ProjectPeopleHandler::new);
  }

  private void consume(
      String file,
      String function,
      DomainEvent event,
      ScopedValue.CallableOp<MessageHandler, RuntimeException> handler)
      throws IOException {
    String envelope =
        Json.write(
            new EventCodec(Surroundings.cipher())
                .seal(event, event.aggregate() + "#" + event.aggregateId() + "#1#0", 1));
    consume(file, function, envelope, handler);
  }

  private void consume(
      String file,
      String function,
      String body,
      ScopedValue.CallableOp<MessageHandler, RuntimeException> handler)
      throws IOException {
    Path path = RunningCloud.projectRoot().resolve("events/notifications/" + file + ".json");
    String expected = sample(function, body);
    if ("update".equals(System.getProperty("golden"))
        && (!Files.exists(path) || !Files.readString(path).equals(expected))) {
      Files.createDirectories(path.getParent());
      Files.writeString(path, expected);
      fail(path + " was written anew: look at it, then run the tests without -Dgolden=update");
    }
    assertThat(path).content().isEqualTo(expected);
    assertThat(Batch.deliver(surroundings.platform().build(handler), expected)).isEmpty();
  }

  private static String sample(String function, String body) {
    return """
    {
      "Records": [
        {
          "messageId": "059f36b4-87a3-44ab-83d2-661975830a7d",
          "receiptHandle": "receipt",
          "body": %s,
          "attributes": {
            "ApproximateReceiveCount": "1",
            "SentTimestamp": "1772470800000",
            "SenderId": "local",
            "ApproximateFirstReceiveTimestamp": "1772470800001"
          },
          "messageAttributes": {},
          "md5OfBody": "",
          "eventSource": "aws:sqs",
          "eventSourceARN": "arn:aws:sqs:ca-central-1:000000000000:%sQueue",
          "awsRegion": "ca-central-1"
        }
      ]
    }
    """
        .formatted(Json.write(body), function);
  }
}
