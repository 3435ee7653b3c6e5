package ca.jechemine.identity.application;

import ca.jechemine.contracts.FileEvent.FileChanged;
import ca.jechemine.contracts.FileEvent.FileRead;
import ca.jechemine.contracts.FileEvent.GuaranteeApproved;
import ca.jechemine.identity.domain.AccessAction;
import ca.jechemine.identity.domain.AccessEntry;
import ca.jechemine.identity.domain.AccessEntry.Reader;
import ca.jechemine.identity.domain.AccessLog;
import ca.jechemine.identity.domain.Origin;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;

/// Keeps in a client's access log that somebody else read what another domain keeps of them, or
/// decided on it (docs/adr/0035). Whether the client has an account yet, or is forgotten, does not
/// matter: the log is of the id.
public final class NoteFileRead {

  private final AccessLog log;

  public NoteFileRead(AccessLog log) {
    this.log = log;
  }

  /// Keeps the entry; nothing new the second time.
  ///
  /// @throws IllegalStateException when nobody knows files of that kind
  public void note(FileRead read) {
    log.keepOnce(
        new AccessEntry(
            read.readId(),
            new UserId(read.clientId()),
            new Reader(new UserId(read.readerId()), Role.of(read.readerRole()), read.readerName()),
            action(read.file()),
            read.fileId(),
            new Origin(read.address(), read.userAgent()),
            read.occurredAt()));
  }

  /// Keeps that an administrator changed something of the client's; nothing new the second time.
  ///
  /// @throws IllegalStateException when nobody knows files of that kind
  public void note(FileChanged changed) {
    AccessAction action =
        switch (changed.file()) {
          case "appointment" -> AccessAction.UPDATE_CLIENT_APPOINTMENT;
          case "message" -> AccessAction.DELETE_MESSAGE;
          default -> throw new IllegalStateException("a file of an unknown kind");
        };
    log.keepOnce(
        new AccessEntry(
            changed.entryId(),
            new UserId(changed.clientId()),
            new Reader(
                new UserId(changed.adminId()), Role.of(changed.adminRole()), changed.adminName()),
            action,
            changed.fileId(),
            new Origin(changed.address(), changed.userAgent()),
            changed.occurredAt()));
  }

  /// Keeps that an administrator vouched for the client's transfers; nothing new the second time.
  public void note(GuaranteeApproved approved) {
    log.keepOnce(
        new AccessEntry(
            approved.entryId(),
            new UserId(approved.clientId()),
            new Reader(
                new UserId(approved.adminId()),
                Role.of(approved.adminRole()),
                approved.adminName()),
            AccessAction.GUARANTEE_APPROVED,
            new Origin(approved.address(), approved.userAgent()),
            approved.occurredAt()));
  }

  private static AccessAction action(String file) {
    return switch (file) {
      case "appointment" -> AccessAction.VIEW_CLIENT_APPOINTMENT;
      case "appointments" -> AccessAction.VIEW_CLIENT_APPOINTMENTS;
      case "matching" -> AccessAction.VIEW_CLIENT_MATCHING;
      case "document" -> AccessAction.VIEW_CLIENT_DOCUMENT;
      case "documents" -> AccessAction.VIEW_CLIENT_DOCUMENTS;
      case "receipt" -> AccessAction.VIEW_CLIENT_RECEIPT;
      case "professional_ledger" -> AccessAction.VIEW_PROFESSIONAL_LEDGER;
      default -> throw new IllegalStateException("a file of an unknown kind");
    };
  }
}
