package ca.jechemine.contact.consumers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.jechemine.contact.Answered;
import ca.jechemine.contact.Call;
import ca.jechemine.contact.ContactCloud;
import ca.jechemine.contact.domain.Change;
import ca.jechemine.contact.domain.EmailAddress;
import ca.jechemine.contact.domain.Exchange;
import ca.jechemine.contact.domain.Inbound;
import ca.jechemine.contact.domain.Letter;
import ca.jechemine.contact.domain.Message;
import ca.jechemine.contact.domain.MessageId;
import ca.jechemine.contact.domain.Messages;
import ca.jechemine.contact.domain.Outbound;
import ca.jechemine.contact.domain.Recipient;
import ca.jechemine.contact.domain.Sender;
import ca.jechemine.contact.domain.SenderForgotten;
import ca.jechemine.contact.domain.Source;
import ca.jechemine.contact.http.AdminComposeExternalMessageHandler;
import ca.jechemine.contact.http.AdminRespondToExternalMessageHandler;
import ca.jechemine.contact.http.AdminUpdateExternalMessageHandler;
import ca.jechemine.contracts.AccountEvent;
import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.contracts.AccountNotice.AccountActionRequested;
import ca.jechemine.contracts.AccountNotice.AccountActionRequested.Action;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.contracts.ForgettingEvent.ForgettingMessagesContinued;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.http.HttpHandler;
import ca.jechemine.runtime.json.Json;
import ca.jechemine.runtime.outbox.EventCodec;
import ca.jechemine.testkit.Batch;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What of the messages of somebody whose account was anonymised is forgotten, and what is not
/// theirs.
class ForgetSendersTest {

  private static final UserId ZOE = new UserId("65f0c0ffee65f0c0ffee00a1");
  private static final UserId YAN = new UserId("65f0c0ffee65f0c0ffee00a2");
  private static final EmailAddress HOME = new EmailAddress("zoe@exemple.ca");
  private static final EmailAddress WORK = new EmailAddress("zoe@travail.exemple.ca");
  private static final Instant START = ContactCloud.NOON;

  private final ContactCloud cloud = new ContactCloud();
  private final Messages messages = cloud.messages();
  private final KnowSendersHandler consumer = cloud.function(KnowSendersHandler::new);

  private int made;

  @Test
  void what_came_before_is_forgotten_and_what_comes_in_that_moment_is_a_strangers() {
    hear(zoe(1, HOME.value(), START));
    MessageId before = received(HOME, START.plusSeconds(59), null);
    MessageId recognised = received(HOME, START.plusSeconds(61), ZOE);
    MessageId inThatMoment = received(HOME, START.plusSeconds(60), null);
    MessageId sent = sent(HOME, START.plusSeconds(30));

    forget(2, START.plusSeconds(60));

    assertThat(List.of(before, recognised, sent)).allSatisfy(it -> assertForgotten(it, ZOE));
    assertThat(read(inThatMoment).letter().text()).isEqualTo("Bonjour");
    assertThat(cloud.rows("ACCOUNT#" + ZOE)).hasSize(1);
    assertThat(messages.unread()).isEqualTo(3);
  }

  @Test
  void an_address_that_they_had_before_is_theirs_until_they_left_it() {
    hear(zoe(1, HOME.value(), START));
    MessageId early = received(HOME, START.plusSeconds(10), null);
    hear(zoe(2, WORK.value(), START.plusSeconds(20)));
    hear(changed(YAN, 1, HOME.value(), START.plusSeconds(25)));
    MessageId yans = received(HOME, START.plusSeconds(15), YAN);
    MessageId late = received(HOME, START.plusSeconds(20), null);
    MessageId current = received(WORK, START.plusSeconds(30), null);

    forget(3, START.plusSeconds(60));

    assertForgotten(early, ZOE);
    assertForgotten(current, ZOE);
    assertThat(List.of(yans, late)).allSatisfy(it -> assertThat(read(it).isForgotten()).isFalse());
    assertThat(cloud.senders().withAddress(HOME)).contains(YAN);
  }

  @Test
  void many_messages_are_forgotten_part_by_part() {
    hear(zoe(1, HOME.value(), START));
    List<MessageId> many =
        IntStream.rangeClosed(1, 60).mapToObj(it -> received(HOME, START, null)).toList();

    hear(forgotten(2, START.plusSeconds(60)));
    assertThat(many).filteredOn(it -> read(it).isForgotten()).hasSize(25);
    goOn();

    assertThat(many).allSatisfy(it -> assertForgotten(it, ZOE));
    assertThat(cloud.outbox())
        .allSatisfy(it ->
            assertThat(new ItemReader(it).text("type")).isEqualTo("ForgettingMessagesContinued"));
  }

  @Test
  void a_request_or_a_mail_that_was_under_way_brings_nothing_back() {
    hear(zoe(1, HOME.value(), START));
    forget(2, START.plusSeconds(60));

    Batch.deliver(
        cloud.function(FileAccountRequestHandler::new), List.of(message(requested(), "NOTICE#n")));

    assertThatExceptionOfType(SenderForgotten.class)
        .isThrownBy(() -> received(HOME, START.plusSeconds(61), ZOE));
    MessageId filed = new MessageId("0198f3a1b2c30000000000f1");
    assertForgotten(filed, ZOE);
    assertThat(read(filed).letter().metadata())
        .isEqualTo(
            Map.of(
                "accountAction", "deletion_request", "userId", ZOE.value(), "userRole", "client"));
  }

  @Test
  void who_is_forgotten_is_neither_answered_nor_written_to_nor_written_about() {
    hear(zoe(1, HOME.value(), START));
    MessageId id = received(HOME, START, null);
    forget(2, START.plusSeconds(60));

    List<Answered> answers =
        List.of(
            call(
                cloud.function(AdminRespondToExternalMessageHandler::new),
                Call.of("POST /api/admin/external-messages/{id}/respond", id.value())
                    .body("{\"message\":\"Zoé ?\"}")),
            call(
                cloud.function(AdminUpdateExternalMessageHandler::new),
                Call.of("PATCH /api/admin/external-messages/{id}", id.value())
                    .body("{\"adminNotes\":\"Zoé\"}")),
            call(
                cloud.function(AdminComposeExternalMessageHandler::new),
                Call.of("POST /api/admin/external-messages")
                    .body(
                        "{\"to\":\"%s\",\"subject\":\"A\",\"message\":\"B\"}"
                            .formatted(AccountEvent.forgottenAddress(ZOE.value())))),
            call(
                cloud.function(AdminComposeExternalMessageHandler::new),
                Call.of("POST /api/admin/external-messages")
                    .body(
                        "{\"to\":\"%s\",\"subject\":\"A\",\"message\":\"B\",\"inReplyToId\":\"%s\"}"
                            .formatted(HOME, id))));

    assertThat(answers)
        .allSatisfy(it -> {
          assertThat(it.status()).isEqualTo(409);
          assertThat(it.body().path("code").asText()).isEqualTo("SENDER_FORGOTTEN");
        });
    assertForgotten(id, ZOE);
    assertThat(
            call(
                    cloud.function(AdminUpdateExternalMessageHandler::new),
                    Call.of("PATCH /api/admin/external-messages/{id}", id.value())
                        .body("{\"status\":\"archived\"}"))
                .status())
        .isEqualTo(200);
  }

  private Answered call(HttpHandler endpoint, Call call) {
    return cloud.call(endpoint, call.asEditor());
  }

  private void assertForgotten(MessageId id, UserId whose) {
    Message message = read(id);
    assertThat(message.isForgotten()).isTrue();
    assertThat(message.correspondent()).isEqualTo(EmailAddress.forgotten(whose));
    assertThat(message.toString()).doesNotContain("Zoé", "Bonjour", "Sujet", "exemple.ca", "<p>");
  }

  private Message read(MessageId id) {
    return messages.find(id).orElseThrow().value();
  }

  private void forget(long version, Instant at) {
    hear(forgotten(version, at));
    goOn();
  }

  /// What the outbox would bring, and a repetition of it.
  private void goOn() {
    for (int part = 1; part <= 20; part++) {
      hear(new ForgettingMessagesContinued(ZOE.value(), part, START));
    }
    assertThat(new ItemReader(cloud.rows("FORGOTTEN#" + ZOE).getFirst()).text("finishedAt"))
        .isNotEmpty();
  }

  private MessageId received(EmailAddress from, Instant at, @Nullable UserId user) {
    MessageId id = nextId();
    Letter letter = letter(id, Sender.of("Zoé", from), null, at);
    String internetId = user == null ? null : id + "@exemple.ca";
    Change arrival = Change.unheard(Inbound.arrived(letter, internetId, user));
    if (internetId == null) {
      messages.save(List.of(arrival), Optional.empty());
    } else {
      messages.receiveEmail(arrival, internetId);
    }
    return id;
  }

  private MessageId sent(EmailAddress to, Instant at) {
    MessageId id = nextId();
    Sender team = Sender.of("Alice", new EmailAddress("info@jechemine.ca"));
    messages.save(
        List.of(
            Change.unheard(Outbound.written(letter(id, team, new Recipient(to, "Zoé"), at), YAN))),
        Optional.empty());
    return id;
  }

  private static Letter letter(
      MessageId id, Sender sender, @Nullable Recipient recipient, Instant at) {
    return new Letter(
        id,
        recipient == null ? Source.EMAIL : Source.COMPOSE,
        Language.FR,
        sender,
        recipient,
        "Sujet",
        "Bonjour",
        "<p>Bonjour</p>",
        Map.of("school", "École de Zoé"),
        new Exchange(id, null, "r@exemple.ca", "q@exemple.ca r@exemple.ca"),
        at);
  }

  private MessageId nextId() {
    made++;
    return new MessageId("0198f3a1b2c3%012x".formatted(made));
  }

  private static AccountChanged zoe(long version, String email, Instant at) {
    return changed(ZOE, version, email, at);
  }

  private static AccountChanged forgotten(long version, Instant at) {
    return zoe(version, AccountEvent.forgottenAddress(ZOE.value()), at);
  }

  private static AccountChanged changed(UserId user, long version, String email, Instant at) {
    return new AccountChanged(
        user.value(),
        version,
        email,
        "Zoé",
        "Tremblay",
        null,
        "fr",
        Role.CLIENT,
        AccountStatus.ACTIVE,
        List.of(),
        null,
        at,
        false);
  }

  private static AccountActionRequested requested() {
    return new AccountActionRequested(
        "0198f3a1b2c30000000000f1",
        ZOE.value(),
        HOME.value(),
        "Zoé",
        "Tremblay",
        "fr",
        Role.CLIENT,
        Action.DELETION_REQUEST,
        null,
        START);
  }

  private void hear(DomainEvent event) {
    assertThat(
            Batch.deliver(
                consumer, List.of(message(event, event.aggregate() + "#" + event.aggregateId()))))
        .isEmpty();
  }

  private String message(DomainEvent event, String id) {
    return Json.write(new EventCodec(cloud.cipher()).seal(event, id + "#1#0", 1));
  }
}
