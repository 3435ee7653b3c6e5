package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Refusals;
import ca.jechemine.appointments.domain.Routing;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.kernel.Caller;
import org.jspecify.annotations.Nullable;

/// A client, or their guardian, asks for a person to decide to whom their request is offered (Law
/// 25, s. 12.1).
public final class RequestHumanReview {

  private final Decisions decisions;

  public RequestHumanReview(Decisions decisions) {
    this.decisions = decisions;
  }

  /// What it became; as it is when they asked before.
  ///
  /// @throws ca.jechemine.kernel.Refusal.NotFound when there is no such request
  /// @throws ca.jechemine.kernel.Refusal.Forbidden when it is not theirs
  /// @throws ca.jechemine.kernel.Refusal.BadRequest when it is somebody's, is called off, or
  ///   nothing was decided for them
  public Appointment ask(Caller caller, AppointmentId id, @Nullable String observations) {
    return decisions
        .decide(
            caller,
            id,
            (appointment, viewer, now) -> {
              if (viewer != Viewer.CLIENT) {
                throw Refusals.notYours();
              }
              return Routing.review(appointment, observations, now);
            })
        .appointment();
  }
}
