package ca.jechemine.system.promises;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AccountNotice.PhoneVerificationRequested;
import ca.jechemine.local.aws.Sms;
import ca.jechemine.system.notifications.Publisher;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// P5 for text messages: the functions of their path die before and after each of their AWS calls.
/// No message leaves twice; one that certainly did not leave leaves later; and where nobody can
/// know, the ledger says so (docs/adr/0016-text-messages-through-the-ledger.md).
class TextOnceTest {

  @RegisterExtension static final RunningCloud CLOUD = new RunningCloud();

  private final Traces traces = new Traces(CLOUD);

  /// What became of a message.
  private record Fate(int messages, String state, String reason) {
    private static final Fate SENT = new Fate(1, "SENT", "");
    private static final Fate SENT_IN_DOUBT = new Fate(1, "FAILED", "UNCERTAIN");
    private static final Fate LOST_IN_DOUBT = new Fate(0, "FAILED", "UNCERTAIN");

    /// Between the claim and the settlement nobody knows whether the message left.
    static Fate after(Crash crash) {
      return switch (crash.operation()) {
        case "UpdateItem" -> crash.after() ? LOST_IN_DOUBT : SENT;
        case "Publish" -> crash.after() ? SENT_IN_DOUBT : LOST_IN_DOUBT;
        case "TransactWriteItems" -> crash.after() ? SENT : SENT_IN_DOUBT;
        default -> SENT;
      };
    }
  }

  @BeforeEach
  void afresh() throws InterruptedException {
    CLOUD.cloud().reset();
    CLOUD.settle();
  }

  @Test
  void P5_a_text_message_leaves_once_at_most_wherever_its_sender_dies()
      throws InterruptedException {
    List<Crash> crashes = die("DeliverSms");

    assertThat(crashes)
        .extracting(Crash::operation)
        .contains("UpdateItem", "Publish", "TransactWriteItems");
    for (int n = 0; n < crashes.size(); n++) {
      assertThat(fate(n)).as(crashes.get(n).toString()).isEqualTo(Fate.after(crashes.get(n)));
    }
  }

  @Test
  void P5_a_text_message_leaves_once_wherever_the_relay_dies() throws InterruptedException {
    List<Crash> crashes = die("RelayOutbox");

    for (int n = 0; n < crashes.size(); n++) {
      assertThat(fate(n)).as(crashes.get(n).toString()).isEqualTo(Fate.SENT);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 10})
  void P5_an_event_that_is_delivered_repeatedly_is_one_text_message(int times) {
    Publisher.publish(CLOUD, code(0));
    String envelope =
        text(traces.rows("OutboxTable", "NOTICE#" + notice(0)).getFirst(), "envelope");

    IntStream.range(0, times)
        .forEach(_ -> traces.send("DeliverSmsQueue", "PhoneVerificationRequested", envelope));
    CLOUD.settle();

    assertThat(fate(0)).isEqualTo(Fate.SENT);
  }

  /// Lets a message go through every death of the function; the n-th message meets the n-th one.
  private List<Crash> die(String function) throws InterruptedException {
    Crash.letStartAnew(CLOUD, function);
    CLOUD.cloud().invocations().clear();
    Publisher.publish(CLOUD, code(99));
    List<Crash> crashes = Crash.all(CLOUD, function);
    for (int n = 0; n < crashes.size(); n++) {
      crashes.get(n).plan(CLOUD);
      Publisher.publish(CLOUD, code(n));
    }
    assertThat(CLOUD.cloud().crashes().happened()).isEqualTo(crashes.size());
    traces.replayAfterLeases();
    assertThat(CLOUD.cloud().aws().queues()).allMatch(it -> it.dead() == 0);
    assertThat(fate(99)).isEqualTo(Fate.SENT);
    return crashes;
  }

  private Fate fate(int n) {
    List<Sms> messages =
        CLOUD.cloud().aws().sms().stream().filter(it -> it.phoneNumber().equals(phone(n))).toList();
    Map<String, AttributeValue> row = delivery(n);
    return new Fate(messages.size(), text(row, "state"), text(row, "reason"));
  }

  /// The only row of the ledger for the n-th message.
  private Map<String, AttributeValue> delivery(int n) {
    List<Map<String, AttributeValue>> rows =
        traces.rows("NotificationsTable").stream()
            .filter(it -> text(it, "eventId").startsWith("NOTICE#" + notice(n)))
            .toList();
    assertThat(rows).as("the row of message " + n).hasSize(1);
    return rows.getFirst();
  }

  private static String text(Map<String, AttributeValue> row, String name) {
    AttributeValue value = row.get(name);
    return value == null ? "" : value.s();
  }

  private static PhoneVerificationRequested code(int n) {
    Instant now = CLOUD.cloud().clock().instant();
    return new PhoneVerificationRequested(
        notice(n),
        "65f0c0ffee65f0c0ffee00a1",
        phone(n),
        "fr",
        "918273",
        now.plus(Duration.ofMinutes(10)),
        now);
  }

  private static String notice(int n) {
    return "0198f3a1b2c3000000000%03d".formatted(n);
  }

  private static String phone(int n) {
    return "+15145550%03d".formatted(n);
  }
}
