package ca.jechemine.documents.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is to change of a document; what is null stays.
///
/// @param name on one line
public record DocumentEdit(@Nullable String name, @Nullable Notes notes) {

  /// The notes that it has afterwards: null is none.
  public record Notes(@Nullable String text) {}

  /// The document afterwards; the same when nothing of it changes.
  public ClientDocument of(ClientDocument document, Instant now) {
    String nextName = name == null ? document.name() : name;
    String nextNotes = notes == null ? document.notes() : notes.text();
    ClientDocument next = document.edited(nextName, nextNotes, document.updatedAt());
    return next.equals(document) ? document : document.edited(nextName, nextNotes, now);
  }

  /// Without what is personal, so that it gets into no log.
  @Override
  public String toString() {
    return "edit";
  }
}
