package ca.jechemine.appointments.domain.matching;

import ca.jechemine.appointments.domain.Person;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Who asks: the client as heard of last, null when nobody has heard of them, and what they wish
/// for themselves.
public record Requester(@Nullable Person person, Wishes wishes) {

  /// The client, if anybody has heard of them.
  public Optional<Person> known() {
    return Optional.ofNullable(person);
  }
}
