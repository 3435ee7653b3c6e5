package ca.jechemine.payments.consumers;

import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.payments.MethodsModule;
import ca.jechemine.payments.application.KnowPayers;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// Consumes what became of accounts: keeps who pays and who is paid.
public final class KnowPayersHandler extends QueueHandler<AccountChanged> {

  private final KnowPayers knowPayers;

  public KnowPayersHandler() {
    this(MethodsModule.current());
  }

  private KnowPayersHandler(MethodsModule module) {
    super(AccountChanged.class, module.platform(), module.cipher());
    this.knowPayers = module.knowPayers();
  }

  @Override
  protected void handle(Delivery<AccountChanged> delivery) {
    knowPayers.keep(delivery.event());
  }
}
