package ca.jechemine.contact.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.jechemine.contact.domain.Draft;
import ca.jechemine.contact.domain.Email;
import ca.jechemine.contact.domain.EmailAddress;
import ca.jechemine.contact.domain.Form;
import ca.jechemine.contact.domain.InMemoryKnownSenders;
import ca.jechemine.contact.domain.InMemoryMessages;
import ca.jechemine.contact.domain.Inbound;
import ca.jechemine.contact.domain.MessageId;
import ca.jechemine.contact.domain.Outbound;
import ca.jechemine.contact.domain.Recipient;
import ca.jechemine.contact.domain.Reply;
import ca.jechemine.contact.domain.Sender;
import ca.jechemine.contact.domain.Status;
import ca.jechemine.contact.domain.Team;
import ca.jechemine.contracts.ContactEvent.ContactReplied;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SendMessageTest {

  private static final Caller ALICE =
      new Caller(
          new UserId("65f0c0ffee65f0c0ffee0001"),
          "Alice Roy",
          Role.ADMIN,
          AccountStatus.ACTIVE,
          Set.of(),
          Language.FR);
  private static final EmailAddress ZOE = new EmailAddress("zoe@exemple.ca");
  private static final InstantSource CLOCK =
      InstantSource.fixed(Instant.parse("2026-06-15T16:00:00Z"));

  private final InMemoryMessages messages = new InMemoryMessages();
  private final Ids ids = new Ids(CLOCK, new Random(6));
  private final SendMessage send = send(true);

  @Test
  void an_answer_to_a_mail_is_threaded_to_it() {
    MessageId first = email("m-1@exemple.ca", List.of("m-0@exemple.ca"));

    send.respond(first, new Reply("Merci.", null, null), ALICE, Receipts.none());

    ContactReplied event = replied();
    assertThat(event.threadId()).isEqualTo(first.value());
    assertThat(event.inReplyTo()).isEqualTo("m-1@exemple.ca");
    assertThat(event.references()).isEqualTo("m-0@exemple.ca m-1@exemple.ca");
    assertThat(event.subject()).isEqualTo("Re : Question");
    assertThat(event.recipientEmail()).isEqualTo("zoe@exemple.ca");
  }

  @Test
  void it_is_sent_in_the_administrators_name_from_the_shared_mailbox() {
    Sender sender = send.compose(draft(null, null), ALICE, Receipts.none()).letter().sender();

    assertThat(sender.name()).isEqualTo("Alice Roy");
    assertThat(sender.email()).hasToString("info@jechemine.ca");
    assertThat(replied().senderName()).isEqualTo("Alice Roy");
  }

  @Test
  void an_administrator_without_a_name_writes_in_that_of_the_team() {
    Caller nameless =
        new Caller(ALICE.id(), "", ALICE.role(), ALICE.status(), Set.of(), Language.FR);

    send.compose(draft(null, Language.EN), nameless, Receipts.none());

    assertThat(replied().senderName()).isEqualTo("The Je chemine team");
  }

  @Test
  void an_answer_is_in_the_language_of_the_form_unless_told_otherwise() {
    MessageId english = form(Language.EN);

    send.respond(english, new Reply("Thanks.", null, null), ALICE, Receipts.none());
    assertThat(replied().language()).isEqualTo(Language.EN);
    assertThat(replied().subject()).isEqualTo("Re: Your message to Je chemine");

    send.respond(english, new Reply("Merci.", "Sujet", Language.FR), ALICE, Receipts.none());
    assertThat(replied().language()).isEqualTo(Language.FR);
    assertThat(replied().subject()).isEqualTo("Sujet");
  }

  @Test
  void answering_twice_keeps_the_last_answer_and_sends_both() {
    MessageId id = form(Language.FR);

    send.respond(id, new Reply("Un", null, null), ALICE, Receipts.none());
    Inbound twice = send.respond(id, new Reply("Deux", null, null), ALICE, Receipts.none());

    assertThat(twice.handling().answer().orElseThrow().text()).isEqualTo("Deux");
    assertThat(messages.events()).hasSize(3);
  }

  @Test
  void a_draft_takes_its_language_from_the_message_it_is_linked_to() {
    MessageId english = form(Language.EN);

    Outbound sent = send.compose(draft(null, null), ALICE, Receipts.none());

    assertThat(sent.letter().language()).isEqualTo(Language.EN);
    assertThat(sent.letter().exchange().parent()).isEqualTo(english);
    assertThat(status(english)).isEqualTo(Status.RESPONDED);
  }

  @Test
  void a_draft_to_a_stranger_opens_an_exchange_in_french() {
    Outbound sent = send.compose(draft(null, null), ALICE, Receipts.none());

    assertThat(sent.letter().language()).isEqualTo(Language.FR);
    assertThat(sent.letter().exchange().first()).isEqualTo(sent.id());
    assertThat(replied().inReplyTo()).isNull();
  }

  @Test
  void a_draft_that_names_an_archived_message_takes_it_out_of_the_archive() {
    MessageId id = form(Language.FR);
    new UpdateMessage(messages, CLOCK).update(id, List.of(UpdateMessage.Step.archive()));

    send.compose(draft(id, null), ALICE, Receipts.none());

    assertThat(status(id)).isEqualTo(Status.RESPONDED);
  }

  @Test
  void what_the_team_sent_cannot_be_answered_as_if_it_had_come_in() {
    MessageId sent = send.compose(draft(null, null), ALICE, Receipts.none()).id();

    assertThatExceptionOfType(Refusal.Conflict.class)
        .isThrownBy(() -> send.respond(sent, new Reply("x", null, null), ALICE, Receipts.none()))
        .extracting(Refusal::code)
        .isEqualTo("NOT_INBOUND");
  }

  @Test
  void nothing_is_kept_while_mail_is_off() {
    assertThatExceptionOfType(Refusal.BadGateway.class)
        .isThrownBy(() -> send(false).compose(draft(null, null), ALICE, Receipts.none()));
    assertThat(messages.events()).isEmpty();
  }

  private SendMessage send(boolean mail) {
    return new SendMessage(
        messages, () -> mail, new Team(new EmailAddress("info@jechemine.ca")), ids, CLOCK);
  }

  private MessageId form(Language language) {
    Sender zoe = Sender.of("Zoé", "Tremblay", ZOE, "514 555-0101");
    return new SubmitForm(messages, ids, CLOCK)
        .submit(new Form.Contact(language, zoe, "Bonjour"), "a", Receipts.none());
  }

  private MessageId email(String id, List<String> references) {
    return new ReceiveEmail(messages, new InMemoryKnownSenders(), ids, CLOCK)
        .receive(new Email(id, null, references, ZOE, "Zoé", "Question", "Bonjour", null));
  }

  private static Draft draft(@Nullable MessageId inReplyTo, @Nullable Language language) {
    return new Draft(new Recipient(ZOE, "Zoé"), "Sujet", "Merci.", language, inReplyTo);
  }

  private ContactReplied replied() {
    return (ContactReplied) messages.events().getLast();
  }

  private Status status(MessageId id) {
    return messages.find(id).orElseThrow().value().status();
  }
}
