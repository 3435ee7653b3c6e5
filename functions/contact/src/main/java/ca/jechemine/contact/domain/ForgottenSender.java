package ca.jechemine.contact.domain;

import ca.jechemine.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody with an account whom this domain forgets since then; `finishedAt` is null until all
/// that they wrote and were written was gone through.
public record ForgottenSender(
    UserId id, long version, Instant since, @Nullable Instant finishedAt) {

  /// Whether all that there was has been gone through.
  public boolean isDone() {
    return finishedAt != null;
  }

  /// After one more part.
  public ForgottenSender goneOn() {
    return new ForgottenSender(id, version + 1, since, null);
  }

  /// After the last part.
  public ForgottenSender finished(Instant now) {
    return new ForgottenSender(id, version + 1, since, now);
  }
}
