package ca.jechemine.notifications.domain;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whom an event may concern: the administrators in charge, and the account behind the address that
/// the event names.
public record Audience(List<Administrator> inCharge, @Nullable Person addressee) {

  public Audience {
    inCharge = List.copyOf(inCharge);
  }

  /// These administrators.
  public static Audience of(List<Administrator> inCharge) {
    return new Audience(inCharge, null);
  }

  /// This account, if there is one.
  public static Audience of(Optional<Person> addressee) {
    return new Audience(List.of(), addressee.orElse(null));
  }

  /// The account behind the address, if there is one.
  public Optional<Person> account() {
    return Optional.ofNullable(addressee);
  }
}
