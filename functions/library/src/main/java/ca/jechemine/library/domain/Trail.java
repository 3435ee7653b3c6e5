package ca.jechemine.library.domain;

import ca.jechemine.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Who made a thing and who changed it last, and when; nobody is the deployment.
public record Trail(
    Instant createdAt, @Nullable UserId createdBy, Instant updatedAt, @Nullable UserId updatedBy) {

  /// Made now.
  public static Trail begun(@Nullable UserId by, Instant now) {
    return new Trail(now, by, now, by);
  }

  /// Changed now.
  public Trail goOn(@Nullable UserId by, Instant now) {
    return new Trail(createdAt, createdBy, now, by);
  }
}
