package ca.jechemine.messages.domain;

import ca.jechemine.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody whose account was anonymised, and how far their conversations are forgotten.
///
/// @param version rises with each part
/// @param isAgain whether all was gone through once: an index may show a conversation late
/// @param finishedAt null until all is gone through twice
public record ForgottenCorrespondent(
    UserId id, long version, Instant since, boolean isAgain, @Nullable Instant finishedAt) {

  /// Somebody of whom nothing is forgotten yet.
  public static ForgottenCorrespondent begun(UserId id, Instant since) {
    return new ForgottenCorrespondent(id, 1, since, false, null);
  }

  /// Whether all is gone through.
  public boolean isDone() {
    return finishedAt != null;
  }

  /// Some were forgotten, and there may be more.
  public ForgottenCorrespondent goneOn() {
    return new ForgottenCorrespondent(id, version + 1, since, isAgain, null);
  }

  /// Nothing was found.
  public ForgottenCorrespondent foundNothing(Instant now) {
    return isAgain
        ? new ForgottenCorrespondent(id, version + 1, since, true, now)
        : new ForgottenCorrespondent(id, version + 1, since, true, null);
  }
}
