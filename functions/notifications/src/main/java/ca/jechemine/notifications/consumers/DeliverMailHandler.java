package ca.jechemine.notifications.consumers;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.notifications.NotificationsModule;
import ca.jechemine.notifications.application.DeliverMail;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// `DeliverMailQueue`
public final class DeliverMailHandler extends QueueHandler<DomainEvent> {

  private final DeliverMail deliverMail;

  public DeliverMailHandler() {
    this(NotificationsModule.current());
  }

  private DeliverMailHandler(NotificationsModule module) {
    super(DomainEvent.class, module.platform(), module.cipher());
    this.deliverMail = module.deliverMail();
  }

  @Override
  protected void handle(Delivery<DomainEvent> delivery) {
    deliverMail.deliver(delivery.id(), delivery.event());
  }
}
