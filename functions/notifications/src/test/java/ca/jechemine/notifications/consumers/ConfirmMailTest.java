package ca.jechemine.notifications.consumers;

import static ca.jechemine.notifications.domain.Fixtures.MESSAGE;
import static ca.jechemine.notifications.domain.Fixtures.NOON;
import static ca.jechemine.notifications.domain.Fixtures.replied;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.contracts.MailEvent.MailSent;
import ca.jechemine.kernel.Language;
import ca.jechemine.local.aws.Fault;
import ca.jechemine.local.aws.Service;
import ca.jechemine.notifications.Surroundings;
import ca.jechemine.runtime.json.Json;
import ca.jechemine.runtime.outbox.EventCodec;
import ca.jechemine.runtime.queue.MessageHandler;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Batch;
import ca.jechemine.testkit.EmbeddedAws;
import ca.jechemine.testkit.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/// Sender and mail service both tell the ledger: in whichever order and however often, the mail is
/// sent once and told once.
class ConfirmMailTest {

  @RegisterExtension static final EmbeddedAws AWS = new EmbeddedAws();

  private final MovableClock clock = new MovableClock(NOON);
  private final Surroundings surroundings = new Surroundings(AWS, clock);

  @BeforeEach
  void anEmptyMailboxAndNoFaults() {
    AWS.aws().reset();
  }

  @AfterEach
  void noFaults() {
    AWS.aws().faults().clear();
  }

  @Test
  void P5_a_sender_that_dies_after_the_mail_is_confirmed_and_nobody_sends_again() {
    theSenderDiesAfterTheMail();

    assertThat(consume(confirmMail(), SesEvents.send(delivery(), mail()))).isTrue();
    clock.advance(Duration.ofMinutes(2));

    assertThat(consume(deliverMail(), reply())).isTrue();
    assertThatOneMailIsSentAndTold();
  }

  @Test
  void P5_a_confirmation_that_is_repeated_or_comes_at_once_is_told_once() {
    theSenderDiesAfterTheMail();
    String event = SesEvents.send(delivery(), mail());

    AtOnce.times(5, () -> consume(confirmMail(), event));
    assertThat(consume(confirmMail(), event)).isTrue();

    assertThatOneMailIsSentAndTold();
  }

  @Test
  void a_sender_that_comes_back_after_the_confirmation_is_content() {
    MessageHandler sender = deliverMail();
    theLedgerCannotBeTold();
    assertThat(consume(sender, reply())).isFalse();
    assertThat(consume(confirmMail(), SesEvents.send(delivery(), mail()))).isTrue();

    assertThat(consume(sender, reply())).isTrue();

    assertThatOneMailIsSentAndTold();
  }

  @Test
  void what_the_sender_told_already_is_not_told_again() {
    assertThat(consume(deliverMail(), reply())).isTrue();

    assertThat(consume(confirmMail(), SesEvents.send(delivery(), mail()))).isTrue();

    assertThatOneMailIsSentAndTold();
  }

  @Test
  void a_confirmation_that_cannot_be_written_down_comes_back() {
    theSenderDiesAfterTheMail();
    theLedgerCannotBeTold();
    String event = SesEvents.send(delivery(), mail());

    assertThat(consume(confirmMail(), event)).isFalse();
    assertThat(consume(confirmMail(), event)).isTrue();

    assertThatOneMailIsSentAndTold();
  }

  @Test
  void a_mail_that_the_ledger_does_not_know_leaves_no_trace() {
    assertThat(consume(confirmMail(), SesEvents.send("unknown", "m1"))).isTrue();

    assertThat(consume(confirmMail(), SesEvents.bounce("unknown", "m1", "Permanent"))).isTrue();
    assertThat(consume(confirmMail(), SesEvents.bounce("unknown", "m1", "Transient"))).isTrue();

    assertThat(surroundings.rows("TABLE", "")).isEmpty();
    assertThat(surroundings.rows("OUTBOX_TABLE", "")).isEmpty();
  }

  @Test
  void what_is_not_the_taking_of_a_mail_of_ours_settles_nothing() {
    theSenderDiesAfterTheMail();

    for (String other :
        List.of(
            SesEvents.delivery(delivery(), mail()),
            SesEvents.sendOfSomebodyElse(mail()),
            "{}",
            "Successfully validated SNS topic for Amazon SES event publishing.")) {
      assertThat(consume(confirmMail(), other)).as(other).isTrue();
    }

    assertThat(ledger()).containsEntry("state", "RESERVED");
    assertThat(surroundings.rows("OUTBOX_TABLE", "")).isEmpty();
  }

  @Test
  void a_mail_that_comes_back_before_its_sending_is_known_was_sent_and_came_back() {
    theSenderDiesAfterTheMail();
    String event = SesEvents.bounce(delivery(), mail(), "Permanent");

    AtOnce.times(5, () -> consume(confirmMail(), event));
    assertThat(consume(confirmMail(), event)).isTrue();

    assertThat(ledger())
        .containsEntry("state", "BOUNCED")
        .containsEntry("reason", "ADDRESS_BOUNCED")
        .containsEntry("providerId", mail());
    assertThat(surroundings.rows("OUTBOX_TABLE", "MAIL#")).hasSize(1);
    assertThat(surroundings.rows("OUTBOX_TABLE", "DELIVERY#")).hasSize(1);
    assertThat(surroundings.rows("TABLE", "SUPPRESSED#"))
        .singleElement()
        .satisfies(it -> assertThat(it.toString()).doesNotContain("elise@example.com"));
  }

  @Test
  void a_complaint_and_what_may_pass_are_told_apart() {
    assertThat(consume(deliverMail(), reply())).isTrue();

    for (String passing : List.of("Transient", "Undetermined")) {
      assertThat(consume(confirmMail(), SesEvents.bounce(delivery(), mail(), passing))).isTrue();
      assertThat(ledger())
          .containsEntry("state", "SENT")
          .containsEntry("reason", "BOUNCED_FOR_NOW");
    }
    assertThat(surroundings.rows("TABLE", "SUPPRESSED#")).isEmpty();

    assertThat(consume(confirmMail(), SesEvents.complaint(delivery(), mail()))).isTrue();
    assertThat(ledger()).containsEntry("state", "COMPLAINED");
    assertThat(surroundings.rows("TABLE", "SUPPRESSED#")).hasSize(1);
  }

  @Test
  void an_event_that_cannot_be_read_waits_for_a_look() {
    assertThat(consume(confirmMail(), "{\"eventType\":\"Send\",\"mail\":[]}")).isFalse();
  }

  private void theSenderDiesAfterTheMail() {
    theLedgerCannotBeTold();
    assertThat(consume(deliverMail(), reply())).isFalse();
    assertThat(ledger()).containsEntry("state", "RESERVED");
  }

  private static void theLedgerCannotBeTold() {
    AWS.aws()
        .faults()
        .next(Service.DYNAMODB, "TransactWriteItems", new Fault.Refused(400, "AccessDenied"));
  }

  private void assertThatOneMailIsSentAndTold() {
    assertThat(AWS.aws().mailbox().to("elise@example.com")).hasSize(1);
    assertThat(ledger())
        .containsEntry("state", "SENT")
        .containsEntry("providerId", mail())
        .doesNotContainKey("claimedUntil");
    assertThat(surroundings.rows("OUTBOX_TABLE", "MAIL#"))
        .singleElement()
        .satisfies(row ->
            assertThat(event(row))
                .isEqualTo(
                    new MailSent(
                        delivery(),
                        "CONTACT",
                        MESSAGE,
                        mail() + "@ca-central-1.amazonses.com",
                        NOON)));
  }

  private static DomainEvent event(Map<String, String> row) {
    return new EventCodec(Surroundings.cipher()).open(row.getOrDefault("envelope", "")).event();
  }

  private Map<String, String> ledger() {
    return surroundings.rows("TABLE", "DELIVERY#").getFirst();
  }

  private String delivery() {
    return ledger().getOrDefault("pk", "").substring("DELIVERY#".length());
  }

  private static String mail() {
    return AWS.aws().mailbox().to("elise@example.com").getFirst().id();
  }

  private MessageHandler deliverMail() {
    return surroundings.platform().build(DeliverMailHandler::new);
  }

  private MessageHandler confirmMail() {
    return surroundings.platform().build(ConfirmMailHandler::new);
  }

  private static String reply() {
    DomainEvent event = replied(Language.FR);
    return Json.write(
        new EventCodec(Surroundings.cipher()).seal(event, "CONTACT#" + MESSAGE + "#1#0", 1));
  }

  /// Whether the message was consumed.
  private static boolean consume(MessageHandler handler, String body) {
    return Batch.deliver(handler, List.of(body)).isEmpty();
  }
}
