package ca.jechemine.notifications.consumers;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.notifications.NotificationsModule;
import ca.jechemine.notifications.application.DeliverPush;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// `DeliverPushQueue`
public final class DeliverPushHandler extends QueueHandler<DomainEvent> {

  private final DeliverPush deliverPush;

  public DeliverPushHandler() {
    this(NotificationsModule.current());
  }

  private DeliverPushHandler(NotificationsModule module) {
    super(DomainEvent.class, module.platform(), module.cipher());
    this.deliverPush = module.deliverPush();
  }

  @Override
  protected void handle(Delivery<DomainEvent> delivery) {
    deliverPush.deliver(delivery.id(), delivery.event());
  }
}
