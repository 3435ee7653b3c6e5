package ca.jechemine.contact.application;

import ca.jechemine.contact.domain.Change;
import ca.jechemine.contact.domain.Draft;
import ca.jechemine.contact.domain.Exchange;
import ca.jechemine.contact.domain.Inbound;
import ca.jechemine.contact.domain.Letter;
import ca.jechemine.contact.domain.MailSwitch;
import ca.jechemine.contact.domain.Message;
import ca.jechemine.contact.domain.MessageId;
import ca.jechemine.contact.domain.Messages;
import ca.jechemine.contact.domain.Outbound;
import ca.jechemine.contact.domain.Recipient;
import ca.jechemine.contact.domain.Reply;
import ca.jechemine.contact.domain.Sender;
import ca.jechemine.contact.domain.Source;
import ca.jechemine.contact.domain.Team;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An administrator writes to somebody, in their own name and from the shared mailbox. What they
/// wrote is kept first; its mail follows from that, so that no mail goes out of which nothing is
/// known here. A message that is answered by it is responded to in the same moment.
public final class SendMessage {

  private final Messages messages;
  private final MailSwitch mail;
  private final Team team;
  private final Ids ids;
  private final InstantSource clock;

  public SendMessage(Messages messages, MailSwitch mail, Team team, Ids ids, InstantSource clock) {
    this.messages = messages;
    this.mail = mail;
    this.team = team;
    this.ids = ids;
    this.clock = clock;
  }

  /// Sends the draft, in answer to the message that it names, else to the newest one of its
  /// recipient that is not archived, else to none. Answering takes a message out of the archive.
  public Outbound compose(Draft draft, Caller by, Receipts<Outbound> receipts) {
    refuseIfOff();
    return Retry.whenStale(() -> composeOnce(draft, by, receipts));
  }

  /// Answers the message, and returns it as it is from then on.
  ///
  /// @throws Refusal.Conflict when it is archived, or was sent by the team itself
  public Inbound respond(MessageId id, Reply reply, Caller by, Receipts<Inbound> receipts) {
    refuseIfOff();
    return Retry.whenStale(() -> respondOnce(id, reply, by, receipts));
  }

  private Outbound composeOnce(Draft draft, Caller by, Receipts<Outbound> receipts) {
    Instant now = clock.instant();
    Optional<Versioned<Message>> answered = answered(draft);
    Outbound sent = write(draft, answered.map(Versioned::value).orElse(null), by, now);
    Optional<Change> responded =
        answered.flatMap(it ->
            it.value() instanceof Inbound inbound
                ? Optional.of(
                    Change.of(
                        it, inbound.unarchive(by.id(), now).respond(draft.text(), by.id(), now)))
                : Optional.empty());
    keep(sent, responded, receipts.of(sent));
    return sent;
  }

  private Inbound respondOnce(MessageId id, Reply reply, Caller by, Receipts<Inbound> receipts) {
    Instant now = clock.instant();
    Versioned<Message> read = FindMessage.in(messages, id);
    Inbound received = FindMessage.inbound(read.value());
    Inbound responded = received.respond(reply.text(), by.id(), now);
    Language language = Objects.requireNonNullElse(reply.language(), received.letter().language());
    String subject =
        reply.subject() == null
            ? Subjects.inAnswerTo(received.letter().subject(), language)
            : reply.subject();
    Sender to = received.letter().sender();
    Draft draft =
        new Draft(new Recipient(to.email(), to.name()), subject, reply.text(), language, id);
    keep(
        write(draft, received, by, now),
        Optional.of(Change.of(read, responded)),
        receipts.of(responded));
    return responded;
  }

  private Optional<Versioned<Message>> answered(Draft draft) {
    MessageId named = draft.inReplyTo();
    return named == null
        ? messages.newestOpenFrom(draft.recipient().email())
        : Optional.of(FindMessage.in(messages, named));
  }

  private Outbound write(Draft draft, @Nullable Message answered, Caller by, Instant now) {
    MessageId id = new MessageId(ids.next());
    Language language = draft.language();
    if (language == null) {
      language = answered == null ? Language.FR : answered.letter().language();
    }
    return Outbound.written(
        new Letter(
            id,
            Source.COMPOSE,
            language,
            team.sender(by.name(), language),
            draft.recipient(),
            draft.subject(),
            draft.text(),
            null,
            Map.of(),
            answered == null ? Exchange.openedBy(id) : Exchange.answering(answered),
            now),
        by.id());
  }

  private void keep(Outbound sent, Optional<Change> answered, Optional<Receipt> receipt) {
    Change first = Change.first(sent, sent.replied());
    messages.save(answered.map(it -> List.of(first, it)).orElseGet(() -> List.of(first)), receipt);
  }

  private void refuseIfOff() {
    if (!mail.isOn()) {
      throw Refusal.badGateway(
          "EMAIL_DISABLED",
          new Text(
              "L’envoi de courriels est désactivé : le message n’a pas été envoyé.",
              "E-mail is turned off: the message was not sent."));
    }
  }
}
