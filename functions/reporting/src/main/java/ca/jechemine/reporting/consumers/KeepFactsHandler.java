package ca.jechemine.reporting.consumers;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.reporting.ReportsModule;
import ca.jechemine.reporting.application.KeepFacts;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// Consumes sessions, payments, sales, refunds and reviews: keeps what reports count of them.
public final class KeepFactsHandler extends QueueHandler<DomainEvent> {

  private final KeepFacts keepFacts;

  public KeepFactsHandler() {
    this(ReportsModule.current());
  }

  private KeepFactsHandler(ReportsModule module) {
    super(DomainEvent.class, module.platform(), module.cipher());
    this.keepFacts = module.keepFacts();
  }

  @Override
  protected void handle(Delivery<DomainEvent> delivery) {
    keepFacts.keep(delivery.event());
  }
}
