package ca.jechemine.library.consumers;

import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.contracts.AppointmentEvent.AppointmentChanged;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.library.PrescriptionModule;
import ca.jechemine.library.application.RelateReaders;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// Consumes what became of appointments and accounts: keeps who accompanies whom, and who acts for
/// whom.
public final class RelateReadersHandler extends QueueHandler<DomainEvent> {

  private final RelateReaders relateReaders;

  public RelateReadersHandler() {
    this(PrescriptionModule.current());
  }

  private RelateReadersHandler(PrescriptionModule module) {
    super(DomainEvent.class, module.platform(), module.cipher());
    this.relateReaders = module.relateReaders();
  }

  @Override
  protected void handle(Delivery<DomainEvent> delivery) {
    DomainEvent event = delivery.event();
    if (event instanceof AppointmentChanged it) {
      relateReaders.keep(it);
    } else if (event instanceof AccountChanged it) {
      relateReaders.keep(it);
    }
  }
}
