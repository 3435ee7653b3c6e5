package ca.jechemine.contracts;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What the documents domain tells of files that pass between a client and who accompanies them.
/// Nothing of a file's content is in any of them.
public sealed interface DocumentEvent extends DomainEvent {

  @Override
  default String aggregate() {
    return "DOCUMENT";
  }

  /// A document was shared with a client by a professional or the team, and can be read: it is
  /// linked to them and its malware scan is over (contract 40 §3.3, row 58). There is one for each
  /// document. `sharedByName` is as the account displayed it then.
  record DocumentShared(
      String documentId,
      String clientId,
      String sharedByUserId,
      String sharedByName,
      String documentName,
      Instant occurredAt)
      implements DocumentEvent {

    @Override
    public String aggregateId() {
      return documentId;
    }
  }

  /// A client was asked for a document, until the end of that day of Toronto's calendar. `title` is
  /// what the asker calls it.
  record DocumentRequested(
      String requestId,
      String clientId,
      String requestedByUserId,
      String requestedByName,
      String title,
      LocalDate dueDate,
      Instant occurredAt)
      implements DocumentEvent {

    @Override
    public String aggregateId() {
      return requestId;
    }
  }

  /// The document that a client was asked for has not come yet. `reminder` counts from 1.
  record DocumentRequestReminded(
      String requestId,
      String clientId,
      String requestedByUserId,
      String requestedByName,
      String title,
      LocalDate dueDate,
      int reminder,
      Instant occurredAt)
      implements DocumentEvent {

    @Override
    public String aggregateId() {
      return requestId;
    }
  }

  /// A client answered the request with a document, which can be read. `requestedByUserId` is whom
  /// to tell; `clientName` is null where the domain does not know it.
  record DocumentReceived(
      String requestId,
      String documentId,
      String clientId,
      @Nullable String clientName,
      String requestedByUserId,
      String title,
      Instant occurredAt)
      implements DocumentEvent {

    @Override
    public String aggregateId() {
      return requestId;
    }
  }
}
