package ca.jechemine.contracts;

import java.time.Instant;

/// What the notifications domain tells of mails that another domain asked for.
public sealed interface MailEvent extends DomainEvent {

  @Override
  default String aggregate() {
    return "MAIL";
  }

  /// The mail's id: the delivery's.
  String mailId();

  /// The thing that the mail was about, as the event that caused it names it.
  String subjectAggregate();

  /// Which one it was about.
  String subjectId();

  @Override
  default String aggregateId() {
    return mailId();
  }

  /// The mail service took it. `internetMessageId` is the RFC 5322 message id, without angle
  /// brackets, that answers will refer to.
  record MailSent(
      String mailId,
      String subjectAggregate,
      String subjectId,
      String internetMessageId,
      Instant occurredAt)
      implements MailEvent {}

  /// It was not and will not be sent. `reason` is a code such as `REJECTED`, `SUPPRESSED`,
  /// `EMAIL_DISABLED`.
  record MailRefused(
      String mailId, String subjectAggregate, String subjectId, String reason, Instant occurredAt)
      implements MailEvent {}
}
