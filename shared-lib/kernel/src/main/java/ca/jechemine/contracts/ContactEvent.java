package ca.jechemine.contracts;

import ca.jechemine.kernel.Language;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What the contact domain tells of the messages between the public and the administrators.
public sealed interface ContactEvent extends DomainEvent {

  @Override
  default String aggregate() {
    return "CONTACT";
  }

  /// The message's id.
  String messageId();

  @Override
  default String aggregateId() {
    return messageId();
  }

  /// Somebody wrote to the administrators (catalogue 55). `source` is `contact`, `school-manager`,
  /// `enterprise` or `email`; `preview` holds the first 600 characters at most.
  record ContactReceived(
      String messageId,
      String source,
      Language language,
      String senderName,
      String senderEmail,
      @Nullable String senderPhone,
      @Nullable String subject,
      String preview,
      Instant occurredAt)
      implements ContactEvent {}

  /// An administrator wrote to somebody, in answer or of their own accord (catalogue 56).
  ///
  /// `messageId` is the outbound message's own; `threadId` is that of the first message of the
  /// exchange; `inReplyTo` and `references` are RFC 5322 message ids without angle brackets, the
  /// latter separated by spaces.
  record ContactReplied(
      String messageId,
      String threadId,
      Language language,
      String recipientEmail,
      @Nullable String recipientName,
      String subject,
      String text,
      String senderName,
      @Nullable String inReplyTo,
      @Nullable String references,
      Instant occurredAt)
      implements ContactEvent {}
}
