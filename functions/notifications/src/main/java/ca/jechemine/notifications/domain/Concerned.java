package ca.jechemine.notifications.domain;

import ca.jechemine.contracts.AccountNotice;
import ca.jechemine.contracts.AppointmentNotice;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.contracts.PaymentNotice;
import ca.jechemine.kernel.UserId;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the ledger is asked by: the appointment that a message is about, and the account that it
/// was for. Both may be missing.
public record Concerned(@Nullable String appointmentId, @Nullable UserId user) {

  /// What a message of that kind concerns: whose preferences decide on it is who reads it; what is
  /// sent to somebody without naming an account is for the event's own, unless it is an alert,
  /// whose readers are known by their addresses alone.
  public static Concerned of(DomainEvent event, CatalogueEvent kind, @Nullable UserId reader) {
    if (event instanceof AppointmentNotice it) {
      return new Concerned(it.about().appointmentId(), who(kind, reader, it.about().clientId()));
    }
    if (event instanceof PaymentNotice it) {
      return new Concerned(it.about().appointmentId(), who(kind, reader, it.about().clientId()));
    }
    return event instanceof AccountNotice it
        ? new Concerned(null, who(kind, reader, it.userId()))
        : new Concerned(null, reader);
  }

  private static @Nullable UserId who(
      CatalogueEvent kind, @Nullable UserId reader, String eventsOwn) {
    return Optional.ofNullable(reader)
        .or(() -> kind.isAlert() ? Optional.empty() : Optional.of(new UserId(eventsOwn)))
        .orElse(null);
  }

  /// Whose account it was for.
  public Optional<UserId> account() {
    return Optional.ofNullable(user);
  }
}
