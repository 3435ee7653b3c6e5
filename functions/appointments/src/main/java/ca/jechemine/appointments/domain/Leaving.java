package ca.jechemine.appointments.domain;

import ca.jechemine.contracts.AppointmentNotice.ProfessionalLeft;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// How a client leaves a professional for another (contract 20 §2.2.1).
public final class Leaving {

  /// Why what they still had with each other was called off.
  public static final String REASON = "client_switched_professional";

  private Leaving() {}

  /// The new request is open to everybody at once, without matching, and tells whom the client
  /// leaves, if that is anybody. `earlier` are their latest appointments.
  public static Change request(Change begun, List<Appointment> earlier, Instant now) {
    Change pooled = begun.then(it -> Routing.pool(it, Routing.PoolCause.RETURNING_CLIENT, now));
    return left(earlier)
        .map(it -> pooled.and(about -> new ProfessionalLeft(about, it.value(), now)))
        .orElse(pooled);
  }

  /// Calls off what the client has with the professional whom they left at that moment, as they
  /// themselves would have then: with the fee of a late cancellation, and the refund. Whatever is
  /// another professional's, is over or has begun, or was asked for later, stays.
  public static Change leave(Appointment appointment, UserId professional, Instant left) {
    return appointment.state() instanceof State.Scheduled it
            && it.assignee().equals(professional)
            && it.at().start().isAfter(left)
            && !appointment.milestones().createdAt().isAfter(left)
        ? CallingOff.cancel(
            appointment, new CallingOff.Actor(Party.CLIENT, appointment.client()), REASON, left)
        : Change.none(appointment);
  }

  /// The professional of the appointment that last changed among those that were or are to be held.
  private static Optional<UserId> left(List<Appointment> earlier) {
    return earlier.stream()
        .filter(it ->
            switch (it.state()) {
              case State.Scheduled _, State.Ongoing _, State.Completed _ -> true;
              case State.Open _, State.Matched _, State.NoShow _, State.Cancelled _ -> false;
            })
        .max(Comparator.comparing(it -> it.milestones().updatedAt()))
        .flatMap(it -> it.state().professional());
  }
}
