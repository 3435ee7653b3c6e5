package ca.jechemine.content.application;

import ca.jechemine.content.domain.LegalDocument;
import ca.jechemine.content.domain.LegalDocumentId;
import ca.jechemine.content.domain.LegalDocuments;
import ca.jechemine.content.domain.LegalEdit;
import ca.jechemine.content.domain.LegalReading;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// An administrator changes what a legal document says in one language. Two who come at once both
/// get through, one after the other, and both texts stay as evidence; who says what they have read
/// is refused when it is no more what is in force.
public final class UpdateLegalDocument {

  private final LegalDocuments documents;
  private final InstantSource clock;

  public UpdateLegalDocument(LegalDocuments documents, InstantSource clock) {
    this.documents = documents;
    this.clock = clock;
  }

  /// The document after the edit. `seen` is the `updatedAt` of what the administrator has read.
  public LegalReading update(
      LegalDocumentId id, LegalEdit edit, Optional<Instant> seen, UserId by) {
    return Retry.whenStale(() -> updateOnce(id, edit, seen, by));
  }

  private LegalReading updateOnce(
      LegalDocumentId id, LegalEdit edit, Optional<Instant> seen, UserId by) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Versioned<LegalDocument> read = documents.find(id.key()).orElseThrow(LegalDocuments::unknown);
    Instant updatedAt = read.value().in(id.language()).heading().updatedAt();
    if (seen.isPresent() && !seen.get().equals(updatedAt)) {
      throw changedMeanwhile();
    }
    LegalDocument next = read.value().edit(id.language(), edit, by, now);
    if (next.equals(read.value())) {
      return reading(id, next, read.version());
    }
    documents.save(read, next, next.eventsSince(read.value(), now));
    return reading(id, next, read.version() + 1);
  }

  private static LegalReading reading(LegalDocumentId id, LegalDocument document, long revision) {
    return new LegalReading(
        id,
        document.version(),
        document.edition(),
        revision,
        document.in(id.language()).heading(),
        document.in(id.language()).html());
  }

  private static Refusal changedMeanwhile() {
    return Refusal.conflict(
        "CHANGED_MEANWHILE",
        new Text(
            "Quelqu’un a modifié ce document entre-temps. Veuillez le relire avant de le modifier.",
            "Someone changed this document in the meantime. Please read it again before you"
                + " change it."));
  }
}
