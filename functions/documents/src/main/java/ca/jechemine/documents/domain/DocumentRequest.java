package ca.jechemine.documents.domain;

import ca.jechemine.contracts.DocumentEvent.DocumentRequestReminded;
import ca.jechemine.contracts.DocumentEvent.DocumentRequested;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.Optional;

/// A request for a document, from its asking to its end:
///
/// ```
/// Open ──► Received          a document came; back again when it turns out to be infected
///   └────► Cancelled         whoever asked, or the team, gave it up
///   └────► Lapsed            who asked does not accompany the client any more
/// ```
public sealed interface DocumentRequest {

  Ask ask();

  /// The reminders that were sent while it was open.
  Reminders reminders();

  /// The same without the name of whoever asked, who is forgotten.
  DocumentRequest nameless();

  default RequestId id() {
    return ask().id();
  }

  /// The document has not come.
  record Open(Ask ask, Reminders reminders) implements DocumentRequest {

    /// Asked for the first time.
    public static Open asked(Ask ask) {
      return new Open(ask, Reminders.none());
    }

    /// What is told of its asking.
    public DocumentRequested told() {
      return new DocumentRequested(
          ask.id().value(),
          ask.client().value(),
          ask.asker().value(),
          ask.askersName(),
          ask.title(),
          ask.dueDate(),
          ask.createdAt());
    }

    /// Whether the last day is over on which it would have come in time.
    public boolean isOverdue(Instant now) {
      return Toronto.day(now).isAfter(ask.dueDate());
    }

    /// When the client is to be reminded next, if they are.
    public Optional<Instant> remindAt() {
      return reminders.nextAt(ask);
    }

    /// Whether the client is to be reminded now.
    public boolean isDue(Instant now) {
      return remindAt().filter(it -> !it.isAfter(now)).isPresent();
    }

    /// The client was reminded.
    public Open reminded(Instant now) {
      return new Open(ask, reminders.again(now));
    }

    /// What is told of the last reminder.
    public DocumentRequestReminded reminder(Instant now) {
      return new DocumentRequestReminded(
          ask.id().value(),
          ask.client().value(),
          ask.asker().value(),
          ask.askersName(),
          ask.title(),
          ask.dueDate(),
          reminders.sent(),
          now);
    }

    /// That document came.
    public Received received(FileId file, DocumentId document, Instant now) {
      return new Received(ask, reminders, file, document, now, false);
    }

    /// Somebody gave it up.
    public Cancelled cancelled(UserId by, Instant now) {
      return new Cancelled(ask, reminders, by, now);
    }

    /// Who asked has nothing to do with the client any more.
    public Lapsed lapsed(Instant now) {
      return new Lapsed(ask, reminders, now);
    }

    @Override
    public Open nameless() {
      return new Open(ask.nameless(), reminders);
    }
  }

  /// A document came. It stays so when the document is deleted afterwards.
  ///
  /// @param isReadable whether its malware scan was over, and whoever asked was told
  record Received(
      Ask ask,
      Reminders reminders,
      FileId file,
      DocumentId document,
      Instant at,
      boolean isReadable)
      implements DocumentRequest {

    /// Its malware scan found nothing.
    public Received readable() {
      return new Received(ask, reminders, file, document, at, true);
    }

    /// What came is no more, before anybody could read it.
    public Open reopened() {
      return new Open(ask, reminders);
    }

    @Override
    public Received nameless() {
      return new Received(ask.nameless(), reminders, file, document, at, isReadable);
    }
  }

  /// Somebody gave it up.
  record Cancelled(Ask ask, Reminders reminders, UserId by, Instant at) implements DocumentRequest {

    @Override
    public Cancelled nameless() {
      return new Cancelled(ask.nameless(), reminders, by, at);
    }
  }

  /// Who asked does not accompany the client any more, or is forgotten.
  record Lapsed(Ask ask, Reminders reminders, Instant at) implements DocumentRequest {

    @Override
    public Lapsed nameless() {
      return new Lapsed(ask.nameless(), reminders, at);
    }
  }
}
