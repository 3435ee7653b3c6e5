package ca.jechemine.library.consumers;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.contracts.PlanEvent.PlanChanged;
import ca.jechemine.contracts.SubscriptionEvent.SubscriptionChanged;
import ca.jechemine.library.SubscriptionsModule;
import ca.jechemine.library.application.KeepSubscriptions;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// Consumes plans and subscriptions: keeps what is open to whom by them.
public final class KeepSubscriptionsHandler extends QueueHandler<DomainEvent> {

  private final KeepSubscriptions keepSubscriptions;

  public KeepSubscriptionsHandler() {
    this(SubscriptionsModule.current());
  }

  private KeepSubscriptionsHandler(SubscriptionsModule module) {
    super(DomainEvent.class, module.platform(), module.cipher());
    this.keepSubscriptions = module.keepSubscriptions();
  }

  @Override
  protected void handle(Delivery<DomainEvent> delivery) {
    DomainEvent event = delivery.event();
    if (event instanceof PlanChanged it) {
      keepSubscriptions.keep(it);
    } else if (event instanceof SubscriptionChanged it) {
      keepSubscriptions.keep(it);
    }
  }
}
