package ca.jechemine.appointments.domain;

import ca.jechemine.contracts.AppointmentNotice.Requester;
import ca.jechemine.contracts.GuestEvent.GuestBooked;
import ca.jechemine.kernel.Language;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Somebody who books without being signed in, by what they say of themselves (contract 20 §2.3).
/// It is believed for this booking alone: what is known of an account under their address is never
/// changed by it. `language` is that of the page.
public record Guest(
    String email,
    String firstName,
    @Nullable String lastName,
    @Nullable String phone,
    @Nullable String location,
    Language language) {

  public Guest {
    email = email.strip().toLowerCase(Locale.ROOT);
  }

  /// How the booking shows them.
  public Person.Contact contact() {
    return new Person.Contact(
        firstName, Objects.requireNonNullElse(lastName, ""), email, phone, location);
  }

  Requester requester() {
    return new Requester(email, firstName, lastName, language.code());
  }

  GuestBooked booked(Appointment appointment, @Nullable PreferredPayment payment, Instant now) {
    return new GuestBooked(
        appointment.id().value(),
        appointment.client().value(),
        email,
        firstName,
        lastName,
        phone,
        location,
        language.code(),
        payment == null ? null : payment.code(),
        now);
  }

  /// Without a name, so that it gets into no log.
  @Override
  public String toString() {
    return "a guest";
  }
}
