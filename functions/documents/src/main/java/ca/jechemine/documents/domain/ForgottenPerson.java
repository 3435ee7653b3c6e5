package ca.jechemine.documents.domain;

import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Somebody whose account was anonymised, and how far their documents and uploads are forgotten.
///
/// @param version rises with each part
/// @param next the upload to go on behind; null at the start of a stage
/// @param finishedAt null until all is gone through
public record ForgottenPerson(
    UserId id,
    long version,
    Instant since,
    Stage stage,
    @Nullable FileId next,
    @Nullable Instant finishedAt) {

  /// What is gone through, in this order.
  public enum Stage {
    /// What is in their own file.
    DOCUMENTS,
    /// What they uploaded.
    UPLOADS,
    /// Once more: an index may show an upload late.
    UPLOADS_AGAIN
  }

  /// Somebody of whom nothing is forgotten yet.
  public static ForgottenPerson begun(UserId id, Instant since) {
    return new ForgottenPerson(id, 1, since, Stage.DOCUMENTS, null, null);
  }

  /// Where to go on among the uploads, if some were gone through.
  public Optional<FileId> behind() {
    return Optional.ofNullable(next);
  }

  /// Whether all is gone through.
  public boolean isDone() {
    return finishedAt != null;
  }

  /// There is more of this stage, behind that upload.
  public ForgottenPerson goneOn(@Nullable FileId behind) {
    return new ForgottenPerson(id, version + 1, since, stage, behind, null);
  }

  /// The stage is over.
  public ForgottenPerson staged(Instant now) {
    return switch (stage) {
      case DOCUMENTS -> new ForgottenPerson(id, version + 1, since, Stage.UPLOADS, null, null);
      case UPLOADS -> new ForgottenPerson(id, version + 1, since, Stage.UPLOADS_AGAIN, null, null);
      case UPLOADS_AGAIN -> new ForgottenPerson(id, version + 1, since, stage, null, now);
    };
  }
}
