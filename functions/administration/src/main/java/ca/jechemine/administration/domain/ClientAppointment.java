package ca.jechemine.administration.domain;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What is known of one appointment of a client: of it and of its payment two domains tell, in any
/// order, so that either may be unknown yet.
public record ClientAppointment(
    AppointmentId id, @Nullable KnownAppointment appointment, @Nullable KnownPayment payment) {

  /// Nothing is known yet.
  public static ClientAppointment unknown(AppointmentId id) {
    return new ClientAppointment(id, null, null);
  }

  public Optional<KnownAppointment> known() {
    return Optional.ofNullable(appointment);
  }

  public Optional<KnownPayment> paid() {
    return Optional.ofNullable(payment);
  }

  /// With the appointment as it became; the same when that is nothing new.
  public ClientAppointment with(KnownAppointment told) {
    return appointment != null && appointment.version() >= told.version()
        ? this
        : new ClientAppointment(id, told, payment);
  }

  /// With the payment as it became; the same when that is nothing new.
  public ClientAppointment with(KnownPayment told) {
    return payment != null && payment.version() >= told.version()
        ? this
        : new ClientAppointment(id, appointment, told);
  }
}
