package ca.jechemine.documents.consumers;

import ca.jechemine.contracts.AppointmentEvent;
import ca.jechemine.contracts.AppointmentEvent.AppointmentChanged;
import ca.jechemine.documents.DocumentsModule;
import ca.jechemine.documents.application.KnowAppointments;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// Consumes what became of appointments.
public final class KnowAppointmentsHandler extends QueueHandler<AppointmentEvent> {

  private final KnowAppointments knowAppointments;

  public KnowAppointmentsHandler() {
    this(DocumentsModule.current());
  }

  private KnowAppointmentsHandler(DocumentsModule module) {
    super(AppointmentEvent.class, module.platform(), module.cipher());
    this.knowAppointments = module.knowAppointments();
  }

  @Override
  protected void handle(Delivery<AppointmentEvent> delivery) {
    switch (delivery.event()) {
      case AppointmentChanged it -> knowAppointments.keep(it);
    }
  }
}
