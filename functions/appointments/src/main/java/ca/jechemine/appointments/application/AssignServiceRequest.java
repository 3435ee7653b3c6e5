package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Intervention;
import ca.jechemine.appointments.domain.PriceList;
import ca.jechemine.appointments.domain.Prices;
import ca.jechemine.appointments.domain.Professional;
import ca.jechemine.appointments.domain.Professionals;
import ca.jechemine.appointments.domain.Queueing;
import ca.jechemine.appointments.domain.Reader;
import ca.jechemine.appointments.domain.Refusals;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.kernel.UserId;
import java.util.concurrent.atomic.AtomicBoolean;

/// An administrator says who is to have a request of the queue: one professional, whoever matching
/// finds, or everybody (contract 40 §6.6).
public final class AssignServiceRequest {

  private final QueueDecisions queue;
  private final RouteRequest route;
  private final Professionals professionals;
  private final PriceList prices;

  public AssignServiceRequest(
      QueueDecisions queue, RouteRequest route, Professionals professionals, PriceList prices) {
    this.queue = queue;
    this.route = route;
    this.professionals = professionals;
    this.prices = prices;
  }

  /// What became of it; `reassigned` when it was somebody else's before.
  public record Assigned(Appointment appointment, boolean reassigned) {}

  /// Gives it to that professional.
  ///
  /// @throws ca.jechemine.kernel.Refusal.NotFound when there is no such request or professional, or
  ///   their account is closed
  /// @throws ca.jechemine.kernel.Refusal.Conflict `NO_LONGER_PENDING`, `SAME_PROFESSIONAL`,
  ///   `CHANGED_MEANWHILE`
  public Assigned to(Reader admin, AppointmentId id, UserId professional) {
    Professional known =
        professionals
            .find(professional)
            .filter(Professional::isInUse)
            .orElseThrow(Refusals::noSuchProfessional);
    Prices current = prices.current();
    AtomicBoolean reassigned = new AtomicBoolean();
    Appointment assigned =
        queue.decide(
            QueueDecisions.Act.routing(admin, Intervention.Kind.ASSIGNMENT),
            id,
            (appointment, now) -> {
              queue.requirePending(appointment);
              reassigned.set(appointment.state() instanceof State.Matched);
              return Queueing.assign(
                  appointment,
                  professional,
                  current.shares(appointment.request().therapyType(), known.prices()),
                  now);
            });
    return new Assigned(assigned, reassigned.get());
  }

  /// Has it matched as if nothing had been tried.
  ///
  /// @throws ca.jechemine.kernel.Refusal.NotFound when there is no such request
  /// @throws ca.jechemine.kernel.Refusal.Conflict `NO_LONGER_PENDING`, `ALREADY_ASSIGNED`,
  ///   `CHANGED_MEANWHILE`
  public Appointment anew(Reader admin, AppointmentId id) {
    return queue.decide(
        QueueDecisions.Act.routing(admin, Intervention.Kind.MATCHING),
        id,
        (appointment, now) -> {
          queue.requireOpen(appointment);
          return route.afresh(appointment, now);
        });
  }

  /// Opens it to everybody.
  ///
  /// @throws ca.jechemine.kernel.Refusal.NotFound when there is no such request
  /// @throws ca.jechemine.kernel.Refusal.Conflict `NO_LONGER_PENDING`, `ALREADY_ASSIGNED`,
  ///   `CHANGED_MEANWHILE`
  public Appointment toAll(Reader admin, AppointmentId id) {
    return queue.decide(
        QueueDecisions.Act.routing(admin, Intervention.Kind.POOL),
        id,
        (appointment, now) -> {
          queue.requireOpen(appointment);
          return Queueing.open(appointment, now);
        });
  }
}
