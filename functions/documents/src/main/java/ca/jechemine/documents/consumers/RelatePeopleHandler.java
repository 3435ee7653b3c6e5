package ca.jechemine.documents.consumers;

import ca.jechemine.contracts.AppointmentEvent;
import ca.jechemine.contracts.AppointmentEvent.AppointmentChanged;
import ca.jechemine.documents.DocumentsModule;
import ca.jechemine.documents.application.RelatePeople;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// Consumes what became of appointments.
public final class RelatePeopleHandler extends QueueHandler<AppointmentEvent> {

  private final RelatePeople relatePeople;

  public RelatePeopleHandler() {
    this(DocumentsModule.current());
  }

  private RelatePeopleHandler(DocumentsModule module) {
    super(AppointmentEvent.class, module.platform(), module.cipher());
    this.relatePeople = module.relatePeople();
  }

  @Override
  protected void handle(Delivery<AppointmentEvent> delivery) {
    switch (delivery.event()) {
      case AppointmentChanged it -> relatePeople.keep(it);
    }
  }
}
