package ca.jechemine.contact.domain;

import ca.jechemine.contact.domain.Handling.Answer;
import ca.jechemine.contact.domain.Handling.Reading;
import ca.jechemine.contracts.ContactEvent.ContactReceived;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A message that somebody sent to the administrators.
///
/// `emailId` is the RFC 5322 id of one that came by e-mail, `replies` are those of the mails that
/// answered it; `user` is the sender's account when they are known to have one.
public record Inbound(
    Letter letter,
    Handling handling,
    @Nullable String emailId,
    List<String> replies,
    @Nullable UserId user,
    @Nullable String notes,
    Instant changedAt)
    implements Message {

  private static final int PREVIEW = 600;

  public Inbound {
    replies = List.copyOf(replies);
  }

  /// One that just came by a form.
  public static Inbound arrived(Letter letter) {
    return arrived(letter, null, null);
  }

  /// One that just came from that account, or from nobody known.
  public static Inbound arrived(Letter letter, @Nullable String emailId, @Nullable UserId user) {
    return new Inbound(
        letter, new Handling.New(), emailId, List.of(), user, null, letter.writtenAt());
  }

  @Override
  public Status status() {
    return handling.status();
  }

  @Override
  public Direction direction() {
    return Direction.INBOUND;
  }

  @Override
  public Optional<String> internetId() {
    return Optional.ofNullable(emailId);
  }

  @Override
  public List<String> conversation() {
    return Stream.concat(internetId().stream(), replies.stream()).toList();
  }

  @Override
  public EmailAddress correspondent() {
    return letter.sender().email();
  }

  @Override
  public Inbound forget(UserId whose, Instant now) {
    return new Inbound(
        letter.forgotten(Sender.forgotten(whose), null),
        handling.forget(),
        null,
        List.of(),
        user,
        null,
        now);
  }

  /// The same message from somebody without an account.
  public Inbound fromNobodyKnown() {
    return new Inbound(letter, handling, emailId, replies, null, notes, changedAt);
  }

  /// The same message after a mail that answers it went out under that id; of one that is forgotten
  /// nobody will continue the conversation.
  public Inbound answeredBy(String internetId, Instant now) {
    return isForgotten() || replies.contains(internetId)
        ? this
        : new Inbound(
            letter,
            handling,
            emailId,
            Stream.concat(replies.stream(), Stream.of(internetId)).toList(),
            user,
            notes,
            now);
  }

  @Override
  public Inbound note(@Nullable String notes, Instant now) {
    Forgotten.refuseIf(isForgotten() && notes != null);
    return new Inbound(letter, handling, emailId, replies, user, notes, now);
  }

  @Override
  public Inbound archive(Instant now) {
    return handled(handling.archive(), now);
  }

  /// The same message after an administrator opened it.
  public Inbound open(UserId by, Instant now) {
    return handled(handling.open(new Reading(by, now)), now);
  }

  /// The same message as if nobody had opened it.
  public Inbound markAsNew(Instant now) {
    return handled(handling.markAsNew(), now);
  }

  /// The same message taken out of the archive, or opened when it was not there.
  public Inbound unarchive(UserId by, Instant now) {
    return handled(handling.unarchive(new Reading(by, now)), now);
  }

  /// The same message answered.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Conflict when whoever wrote it is forgotten
  public Inbound respond(String text, UserId by, Instant now) {
    Forgotten.refuseIf(isForgotten());
    return handled(handling.respond(new Answer(text, by, now)), now);
  }

  /// What the others hear of its arrival.
  public ContactReceived received() {
    return new ContactReceived(
        id().value(),
        letter.source().code(),
        letter.language(),
        letter.sender().name(),
        letter.sender().email().value(),
        letter.sender().phone(),
        letter.subject(),
        preview(letter.text()),
        letter.writtenAt());
  }

  private Inbound handled(Handling next, Instant now) {
    return next.equals(handling)
        ? this
        : new Inbound(letter, next, emailId, replies, user, notes, now);
  }

  private static String preview(String text) {
    if (text.length() <= PREVIEW) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(PREVIEW - 1)) ? PREVIEW - 1 : PREVIEW;
    return text.substring(0, end);
  }
}
