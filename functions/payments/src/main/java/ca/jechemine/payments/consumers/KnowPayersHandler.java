package ca.jechemine.payments.consumers;

import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.contracts.AccountNotice.AccountWelcomed;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.payments.MethodsModule;
import ca.jechemine.payments.application.KnowPayers;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// Consumes what became of accounts: keeps who pays and who is paid, and with what they signed up.
public final class KnowPayersHandler extends QueueHandler<DomainEvent> {

  private final KnowPayers knowPayers;

  public KnowPayersHandler() {
    this(MethodsModule.current());
  }

  private KnowPayersHandler(MethodsModule module) {
    super(DomainEvent.class, module.platform(), module.cipher());
    this.knowPayers = module.knowPayers();
  }

  @Override
  protected void handle(Delivery<DomainEvent> delivery) {
    DomainEvent event = delivery.event();
    if (event instanceof AccountChanged it) {
      knowPayers.keep(it);
    } else if (event instanceof AccountWelcomed it) {
      knowPayers.welcome(it);
    }
  }
}
