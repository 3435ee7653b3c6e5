package ca.jechemine.appointments.domain;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.Optional;

/// As what somebody sees an appointment (contract 20 §0, §2.4): what is shown follows from it.
public enum Viewer {
  /// The client, or their guardian: the price, and the client's own words.
  CLIENT,
  /// The professional whose it is: the payout, and the professional's notes.
  PROFESSIONAL,
  /// A professional to whom it is offered, by name or in the pool: what is needed to decide, and
  /// neither a full name nor a way to reach anybody.
  OFFERED,
  /// An administrator: amounts, and the professional’s notes.
  ADMIN;

  /// As what the caller sees the appointment; empty when they may not. `client` is its client, if
  /// known.
  public static Optional<Viewer> of(
      Caller caller, Appointment appointment, Optional<Person> client, Instant now) {
    if (caller.role() == Role.ADMIN) {
      return mayAdminister(caller) ? Optional.of(ADMIN) : Optional.empty();
    }
    if (appointment.client().equals(caller.id())
        || client.filter(it -> Guardianship.mayActFor(caller.id(), it, now)).isPresent()) {
      return Optional.of(CLIENT);
    }
    if (caller.role() != Role.PROFESSIONAL) {
      return Optional.empty();
    }
    UserId id = caller.id();
    if (appointment.isOf(id)) {
      return Optional.of(PROFESSIONAL);
    }
    return caller.status() == AccountStatus.ACTIVE && appointment.isOfferedTo(id)
        ? Optional.of(OFFERED)
        : Optional.empty();
  }

  /// Whether an administrator works on appointments at all.
  public static boolean mayAdminister(Caller caller) {
    return caller.may(AdminPermission.MANAGE_PATIENTS) || caller.may(AdminPermission.MANAGE_USERS);
  }
}
