package ca.jechemine.payments.domain;

import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A client who asks for being trusted with transfers, as administrators see it.
///
/// @param person who it is; null when nothing is known of them yet
/// @param interacReference that of the appointment they asked for last
public record TrustRequest(
    UserId client,
    @Nullable Person person,
    Instant requestedAt,
    @Nullable String interacReference) {

  /// Who it is, once that is known.
  public Optional<Person> known() {
    return Optional.ofNullable(person);
  }

  /// Without the person.
  @Override
  public String toString() {
    return client + " since " + requestedAt;
  }
}
