package ca.jechemine.contact.domain;

import ca.jechemine.contracts.ContactEvent.ContactReplied;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A message that an administrator sent. It is read from the start, and put away or not.
public record Outbound(
    Letter letter,
    UserId sentBy,
    Delivery delivery,
    boolean archived,
    @Nullable String notes,
    Instant changedAt)
    implements Message {

  public Outbound {
    Objects.requireNonNull(letter.recipient(), "somebody is written to");
  }

  /// One that is to go out.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Conflict when its reader is forgotten
  public static Outbound written(Letter letter, UserId sentBy) {
    Outbound written =
        new Outbound(letter, sentBy, new Delivery.Pending(), false, null, letter.writtenAt());
    Forgotten.refuseIf(written.isForgotten());
    return written;
  }

  @Override
  public Status status() {
    return archived ? Status.ARCHIVED : Status.READ;
  }

  @Override
  public Direction direction() {
    return Direction.OUTBOUND;
  }

  @Override
  public Optional<String> internetId() {
    return switch (delivery) {
      case Delivery.Sent sent -> Optional.of(sent.internetId());
      case Delivery.Pending _, Delivery.Refused _ -> Optional.empty();
    };
  }

  @Override
  public List<String> conversation() {
    return internetId().stream().toList();
  }

  @Override
  public EmailAddress correspondent() {
    return recipient().email();
  }

  /// The id under which its mail went out stays: it is the platform's own.
  @Override
  public Outbound forget(UserId whose, Instant now) {
    return new Outbound(
        letter.forgotten(letter.sender(), recipient().forgotten(whose)),
        sentBy,
        delivery,
        archived,
        null,
        now);
  }

  @Override
  public Outbound note(@Nullable String notes, Instant now) {
    Forgotten.refuseIf(isForgotten() && notes != null);
    return new Outbound(letter, sentBy, delivery, archived, notes, now);
  }

  @Override
  public Outbound archive(Instant now) {
    return archived ? this : new Outbound(letter, sentBy, delivery, true, notes, now);
  }

  /// The same message taken out of the archive.
  public Outbound unarchive(Instant now) {
    return archived ? new Outbound(letter, sentBy, delivery, false, notes, now) : this;
  }

  /// The same message after something was heard of its mail. What was sent stays sent, whatever is
  /// heard later.
  public Outbound delivered(Delivery heard, Instant now) {
    return delivery instanceof Delivery.Sent || delivery.equals(heard)
        ? this
        : new Outbound(letter, sentBy, heard, archived, notes, now);
  }

  /// What the others hear of it, so that its mail goes out.
  public ContactReplied replied() {
    Recipient recipient = recipient();
    return new ContactReplied(
        id().value(),
        letter.exchange().first().value(),
        letter.language(),
        recipient.email().value(),
        recipient.name(),
        Objects.requireNonNullElse(letter.subject(), ""),
        letter.text(),
        letter.sender().name(),
        letter.exchange().inReplyTo(),
        letter.exchange().references(),
        letter.writtenAt());
  }

  private Recipient recipient() {
    return Objects.requireNonNull(letter.recipient(), "somebody is written to");
  }
}
