package ca.jechemine.appointments.domain;

import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody whom this domain forgets since then, and how far it is with their appointments: `next`
/// is where it goes on, null at the start; `finishedAt` is null until all were gone through.
public record ForgottenPerson(
    UserId id, long version, Instant since, @Nullable Position next, @Nullable Instant finishedAt) {

  /// Whether all that there was has been gone through.
  public boolean isDone() {
    return finishedAt != null;
  }

  /// After one more part, from which it goes on there, or not at all.
  public ForgottenPerson after(@Nullable Position goOnAt, Instant now) {
    return new ForgottenPerson(id, version + 1, since, goOnAt, goOnAt == null ? now : null);
  }
}
