package ca.jechemine.notifications.consumers;

import static ca.jechemine.notifications.domain.Fixtures.NOON;
import static ca.jechemine.notifications.domain.Fixtures.received;
import static ca.jechemine.notifications.domain.Fixtures.replied;
import static ca.jechemine.notifications.domain.Fixtures.user;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Role;
import ca.jechemine.local.aws.Fault;
import ca.jechemine.local.aws.Mail;
import ca.jechemine.local.aws.Service;
import ca.jechemine.notifications.Surroundings;
import ca.jechemine.runtime.json.Json;
import ca.jechemine.runtime.outbox.EventCodec;
import ca.jechemine.runtime.queue.QueueHandler;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.Batch;
import ca.jechemine.testkit.EmbeddedAws;
import ca.jechemine.testkit.MovableClock;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ConsumersTest {

  @RegisterExtension static final EmbeddedAws AWS = new EmbeddedAws();

  private final MovableClock clock = new MovableClock(NOON);
  private final Surroundings surroundings = new Surroundings(AWS, clock);

  /// The engines are shared with other test classes, and so is the mailbox.
  @BeforeEach
  void anEmptyMailboxAndNoFaults() {
    AWS.aws().reset();
  }

  @AfterEach
  void noFaults() {
    AWS.aws().faults().clear();
  }

  @Test
  void P5_ten_redeliveries_send_one_mail_and_make_one_feed_item() {
    consume(built(ProjectPeopleHandler::new), admin());
    DeliverMailHandler deliverMail = built(DeliverMailHandler::new);
    WriteFeedHandler writeFeed = built(WriteFeedHandler::new);

    for (int i = 0; i < 10; i++) {
      assertThat(consume(deliverMail, received())).isTrue();
      assertThat(consume(writeFeed, received())).isTrue();
    }

    assertThat(mailsTo("admin@example.com")).hasSize(1);
    assertThat(surroundings.rows("TABLE", "FEED#")).hasSize(1);
    assertThat(unread()).containsExactly("1");
  }

  @Test
  void P5_parallel_deliveries_to_several_processes_send_one_mail_and_make_one_feed_item() {
    consume(built(ProjectPeopleHandler::new), admin());

    AtOnce.times(
        10,
        () ->
            List.of(
                consume(built(DeliverMailHandler::new), received()),
                consume(built(WriteFeedHandler::new), received())));

    assertThat(mailsTo("admin@example.com")).hasSize(1);
    assertThat(surroundings.rows("TABLE", "FEED#")).hasSize(1);
    assertThat(unread()).containsExactly("1");
  }

  @Test
  void a_dead_mail_service_loses_nothing_and_doubles_nothing() {
    DeliverMailHandler deliverMail = built(DeliverMailHandler::new);
    AWS.aws().faults().down(Service.SES);
    for (int i = 0; i < 3; i++) {
      assertThat(consume(deliverMail, replied(Language.FR))).isFalse();
    }

    AWS.aws().faults().up(Service.SES);

    assertThat(consume(deliverMail, replied(Language.FR))).isTrue();
    assertThat(consume(deliverMail, replied(Language.FR))).isTrue();
    assertThat(mailsTo("elise@example.com")).hasSize(1);
    assertThat(surroundings.rows("OUTBOX_TABLE", "MAIL#")).hasSize(1);
  }

  @Test
  void a_ledger_that_fails_after_the_mail_is_told_later_and_the_mail_is_not_repeated() {
    DeliverMailHandler deliverMail = built(DeliverMailHandler::new);
    AWS.aws()
        .faults()
        .next(5, Service.DYNAMODB, "TransactWriteItems", new Fault.Refused(400, "AccessDenied"));
    for (int i = 0; i < 5; i++) {
      assertThat(consume(deliverMail, replied(Language.FR))).isFalse();
    }

    assertThat(consume(deliverMail, replied(Language.FR))).isTrue();

    assertThat(mailsTo("elise@example.com")).hasSize(1);
    assertThat(surroundings.rows("OUTBOX_TABLE", "MAIL#")).hasSize(1);
  }

  /// The window of docs/adr/0004-delivery-ledger.md: a process that dies between the mail and the
  /// ledger. Nothing is lost; the mail is sent once more, after the lease, and never again.
  @Test
  void a_process_that_dies_between_the_mail_and_the_ledger_sends_once_more_after_its_lease() {
    AWS.aws()
        .faults()
        .next(Service.DYNAMODB, "TransactWriteItems", new Fault.Refused(400, "AccessDenied"));
    assertThat(consume(built(DeliverMailHandler::new), replied(Language.FR))).isFalse();
    DeliverMailHandler successor = built(DeliverMailHandler::new);
    assertThat(consume(successor, replied(Language.FR))).isFalse();
    assertThat(mailsTo("elise@example.com")).hasSize(1);

    clock.advance(Duration.ofMinutes(1));

    assertThat(consume(successor, replied(Language.FR))).isTrue();
    assertThat(consume(successor, replied(Language.FR))).isTrue();
    assertThat(mailsTo("elise@example.com")).hasSize(2);
    assertThat(surroundings.rows("OUTBOX_TABLE", "MAIL#")).hasSize(1);
  }

  @Test
  void a_call_whose_answer_is_lost_is_not_repeated_behind_our_back() {
    AWS.aws().faults().next(Service.SES, "SendEmail", new Fault.AnswerLost());

    assertThat(consume(built(DeliverMailHandler::new), replied(Language.FR))).isFalse();

    assertThat(mailsTo("elise@example.com")).hasSize(1);
  }

  @Test
  void a_refused_mail_is_settled_and_told() {
    AWS.aws().faults().next(Service.SES, "SendEmail", new Fault.Refused(400, "MessageRejected"));

    assertThat(consume(built(DeliverMailHandler::new), replied(Language.FR))).isTrue();

    assertThat(surroundings.rows("TABLE", "DELIVERY#"))
        .singleElement()
        .satisfies(it ->
            assertThat(it).containsEntry("state", "FAILED").containsEntry("reason", "REJECTED"));
    assertThat(surroundings.rows("OUTBOX_TABLE", "MAIL#"))
        .singleElement()
        .satisfies(it -> assertThat(it).containsEntry("type", "MailRefused"));
  }

  @Test
  void an_answer_arrives_as_a_letter_of_its_author_in_its_thread() {
    consume(built(DeliverMailHandler::new), replied(Language.EN, "Re: Hi", "Élise", "a@b", "a@b"));

    Mail mail = mailsTo("elise@example.com").getFirst();
    assertThat(mail.from()).isEqualTo("Camille Roy — Je chemine <no-reply@jechemine.ca>");
    assertThat(mail.replyTo()).containsExactly("support@jechemine.ca");
    assertThat(mail.headers())
        .containsEntry("In-Reply-To", "<a@b>")
        .containsEntry("References", "<contact-019a00000000000000000000@jechemine.ca> <a@b>");
    assertThat(mail.html()).contains("<html lang=\"en\">", "Hello Élise,");
    assertThat(mail.text()).contains("Hello Élise,");
  }

  @Test
  void an_alert_goes_where_the_settings_say_else_to_the_last_resort() {
    consume(built(DeliverMailHandler::new), received());
    assertThat(mailsTo("ops@example.com")).hasSize(1);

    surroundings.set("platform", "{\"adminAlertEmail\":\"a@example.com, b@example.com\"}");
    consume(built(DeliverMailHandler::new), received());

    assertThat(mailsTo("a@example.com")).hasSize(1);
    assertThat(mailsTo("b@example.com")).hasSize(1);
    assertThat(mailsTo("ops@example.com")).hasSize(1);
  }

  @Test
  void a_switch_in_the_settings_suppresses_the_alert_for_good() {
    surroundings.set(
        "emailSettings",
        "{\"enabled\":true,\"templates\":{\"service_request_onboarding\":{\"enabled\":false}}}");
    DeliverMailHandler deliverMail = built(DeliverMailHandler::new);

    assertThat(consume(deliverMail, received())).isTrue();
    surroundings.set("emailSettings", "{\"enabled\":true}");
    clock.advance(Duration.ofMinutes(2));
    assertThat(consume(deliverMail, received())).isTrue();

    assertThat(AWS.aws().mailbox().mails()).isEmpty();
    assertThat(surroundings.rows("TABLE", "DELIVERY#"))
        .singleElement()
        .satisfies(it ->
            assertThat(it)
                .containsEntry("state", "SUPPRESSED")
                .containsEntry("reason", "TEMPLATE_DISABLED"));
  }

  @Test
  void somebody_with_an_account_finds_the_answer_in_their_feed() {
    consume(
        built(ProjectPeopleHandler::new),
        account(7, "elise@example.com", "en", Role.CLIENT, List.of()));

    consume(built(WriteFeedHandler::new), replied(Language.FR));

    assertThat(surroundings.rows("TABLE", "FEED#" + user(7)))
        .singleElement()
        .satisfies(it ->
            assertThat(it)
                .containsEntry("type", "contact_reply")
                .containsEntry("title", "Our team has written to you")
                .containsEntry("createdAt", "2026-03-02T17:00:00Z"));
  }

  private <H> H built(ScopedValue.CallableOp<H, RuntimeException> handler) {
    return surroundings.platform().build(handler);
  }

  /// Whether the event was consumed.
  private static boolean consume(QueueHandler<?> handler, DomainEvent event) {
    String message =
        Json.write(
            new EventCodec(Surroundings.cipher())
                .seal(event, event.aggregate() + "#" + event.aggregateId() + "#1#0", 1));
    return Batch.deliver(handler, List.of(message)).isEmpty();
  }

  private static AccountChanged admin() {
    return account(
        1, "admin@example.com", "fr", Role.ADMIN, List.of(AdminPermission.MANAGE_CONTENT));
  }

  private static AccountChanged account(
      int number, String email, String language, Role role, List<AdminPermission> permissions) {
    return new AccountChanged(
        user(number).value(),
        1,
        email,
        "Ada",
        "Roy",
        null,
        language,
        role,
        AccountStatus.ACTIVE,
        permissions,
        null,
        NOON,
        false);
  }

  private static List<Mail> mailsTo(String address) {
    return AWS.aws().mailbox().to(address);
  }

  private Stream<String> unread() {
    return surroundings.rows("TABLE", "UNREAD#").stream()
        .map(it -> it.getOrDefault("unread", "none"));
  }
}
