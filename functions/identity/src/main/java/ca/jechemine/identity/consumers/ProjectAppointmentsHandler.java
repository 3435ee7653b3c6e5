package ca.jechemine.identity.consumers;

import ca.jechemine.contracts.AppointmentEvent;
import ca.jechemine.contracts.AppointmentEvent.AppointmentChanged;
import ca.jechemine.identity.UserModule;
import ca.jechemine.identity.application.ProjectAppointments;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// Consumes what became of appointments.
public final class ProjectAppointmentsHandler extends QueueHandler<AppointmentEvent> {

  private final ProjectAppointments project;

  public ProjectAppointmentsHandler() {
    this(UserModule.current());
  }

  private ProjectAppointmentsHandler(UserModule module) {
    super(AppointmentEvent.class, module.platform(), module.cipher());
    this.project = module.projectAppointments();
  }

  @Override
  protected void handle(Delivery<AppointmentEvent> delivery) {
    switch (delivery.event()) {
      case AppointmentChanged changed -> project.keep(changed);
    }
  }
}
