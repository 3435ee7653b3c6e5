package ca.jechemine.documents.domain;

import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A document in a client's file: that a stored file belongs to them, and what it is called there
/// (contract 40 §2.3).
///
/// @param sharer as the account displayed their name then
/// @param isReadable whether its malware scan is over
public record ClientDocument(
    DocumentId id,
    UserId client,
    FileId file,
    String name,
    @Nullable String notes,
    SharedBy sharedBy,
    UserId sharedByUser,
    String sharer,
    FileType type,
    long length,
    boolean isReadable,
    Instant createdAt,
    Instant updatedAt) {

  /// What the names of the forgotten become.
  public static final String FORGOTTEN = "[anonymized]";

  /// What the sharer notes for colleagues; clients never see it.
  public Optional<String> note() {
    return Optional.ofNullable(notes);
  }

  /// The same, read by whoever may.
  public ClientDocument readable() {
    return new ClientDocument(
        id,
        client,
        file,
        name,
        notes,
        sharedBy,
        sharedByUser,
        sharer,
        type,
        length,
        true,
        createdAt,
        updatedAt);
  }

  /// The same under another name, with other notes.
  public ClientDocument edited(String nextName, @Nullable String nextNotes, Instant now) {
    return new ClientDocument(
        id,
        client,
        file,
        nextName,
        nextNotes,
        sharedBy,
        sharedByUser,
        sharer,
        type,
        length,
        isReadable,
        createdAt,
        now);
  }

  /// The same, shared by somebody who is forgotten.
  public ClientDocument withoutSharer() {
    return new ClientDocument(
        id,
        client,
        file,
        name,
        notes,
        sharedBy,
        sharedByUser,
        FORGOTTEN,
        type,
        length,
        isReadable,
        createdAt,
        updatedAt);
  }

  /// Without what is personal, so that it gets into no log.
  @Override
  public String toString() {
    return "document " + id;
  }
}
