package ca.jechemine.identity.domain;

import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Which entries of the access log somebody asks for: by whom, with whose file, what, from and to
/// which instant, both included. What is null does not matter.
public record AccessFilter(
    @Nullable UserId actor,
    @Nullable UserId resource,
    @Nullable AccessAction action,
    @Nullable Instant from,
    @Nullable Instant to) {

  /// Whose file, when that is asked for.
  public Optional<UserId> ofResource() {
    return Optional.ofNullable(resource);
  }

  /// Who, when that is asked for.
  public Optional<UserId> byActor() {
    return Optional.ofNullable(actor);
  }
}
