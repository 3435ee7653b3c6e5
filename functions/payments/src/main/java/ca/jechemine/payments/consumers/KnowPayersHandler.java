package ca.jechemine.payments.consumers;

import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.contracts.AccountNotice.AccountWelcomed;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.contracts.MergeEvent;
import ca.jechemine.payments.MethodsModule;
import ca.jechemine.payments.application.KnowPayers;
import ca.jechemine.payments.application.MergePayers;
import ca.jechemine.runtime.merging.Merging;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// Consumes what became of accounts: keeps who pays and who is paid, and with what they signed up;
/// of two that become one, moves what the one paid and owes to the other.
public final class KnowPayersHandler extends QueueHandler<DomainEvent> {

  private final KnowPayers knowPayers;
  private final MergePayers mergePayers;
  private final Merging merging;

  public KnowPayersHandler() {
    this(MethodsModule.current());
  }

  private KnowPayersHandler(MethodsModule module) {
    super(DomainEvent.class, module.platform(), module.cipher());
    this.knowPayers = module.knowPayers();
    this.mergePayers = module.mergePayers();
    this.merging = module.merging();
  }

  @Override
  protected void handle(Delivery<DomainEvent> delivery) {
    DomainEvent event = delivery.event();
    if (event instanceof AccountChanged it) {
      knowPayers.keep(it);
    } else if (event instanceof AccountWelcomed it) {
      knowPayers.welcome(it);
    } else if (event instanceof MergeEvent it) {
      merging.follow(it, mergePayers::move);
    }
  }
}
