package ca.jechemine.messages.consumers;

import ca.jechemine.contracts.AppointmentEvent;
import ca.jechemine.contracts.AppointmentEvent.AppointmentChanged;
import ca.jechemine.messages.MessagesModule;
import ca.jechemine.messages.application.RelateCorrespondents;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// Consumes what became of appointments.
public final class RelateCorrespondentsHandler extends QueueHandler<AppointmentEvent> {

  private final RelateCorrespondents relateCorrespondents;

  public RelateCorrespondentsHandler() {
    this(MessagesModule.current());
  }

  private RelateCorrespondentsHandler(MessagesModule module) {
    super(AppointmentEvent.class, module.platform(), module.cipher());
    this.relateCorrespondents = module.relateCorrespondents();
  }

  @Override
  protected void handle(Delivery<AppointmentEvent> delivery) {
    switch (delivery.event()) {
      case AppointmentChanged it -> relateCorrespondents.keep(it);
    }
  }
}
