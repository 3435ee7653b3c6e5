package ca.jechemine.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What a domain that keeps something of clients tells the identity domain, which has their access
/// log.
public sealed interface FileEvent extends DomainEvent {

  @Override
  default String aggregate() {
    return "FILE_READ";
  }

  /// Somebody other than the client is about to be shown what is kept of that client. `readId`
  /// sorts by time. `readerRole` is as `Role` spells it, `readerName` as the account displayed it
  /// then; `address` and `userAgent` say from where. `file` is `appointment`, `appointments` (all
  /// that were asked for at once), `matching`, `document`, `documents` (a list of that client's),
  /// `receipt` (with its credit notes and the professional's statement) or `professional_ledger`,
  /// of which `clientId` is the professional; `fileId` says which appointment or document, of a
  /// receipt the appointment's, and is null where there is no one. Nothing of what is kept is in
  /// it.
  record FileRead(
      String readId,
      String clientId,
      String readerId,
      String readerRole,
      String readerName,
      String file,
      @Nullable String fileId,
      String address,
      String userAgent,
      Instant occurredAt)
      implements FileEvent {

    @Override
    public String aggregateId() {
      return readId;
    }
  }

  /// An administrator changed by hand what is kept of a client. `entryId` sorts by time; `file` is
  /// `appointment` or `message`, which was deleted, and `fileId` says which; the rest as above.
  /// `clientId` of a message from nobody known is the administrator's own. What was changed is not
  /// in it.
  record FileChanged(
      String entryId,
      String clientId,
      String adminId,
      String adminRole,
      String adminName,
      String file,
      String fileId,
      String address,
      String userAgent,
      Instant occurredAt)
      implements FileEvent {

    @Override
    public String aggregate() {
      return "FILE_CHANGED";
    }

    @Override
    public String aggregateId() {
      return entryId;
    }
  }

  /// An administrator vouched for a client's transfers (contract 30 §6). The rest as above.
  record GuaranteeApproved(
      String entryId,
      String clientId,
      String adminId,
      String adminRole,
      String adminName,
      String address,
      String userAgent,
      Instant occurredAt)
      implements FileEvent {

    @Override
    public String aggregate() {
      return "FILE_CHANGED";
    }

    @Override
    public String aggregateId() {
      return entryId;
    }
  }
}
