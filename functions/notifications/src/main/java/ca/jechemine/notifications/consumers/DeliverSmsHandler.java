package ca.jechemine.notifications.consumers;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.notifications.NotificationsModule;
import ca.jechemine.notifications.application.DeliverSms;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// `DeliverSmsQueue`
public final class DeliverSmsHandler extends QueueHandler<DomainEvent> {

  private final DeliverSms deliverSms;

  public DeliverSmsHandler() {
    this(NotificationsModule.current());
  }

  private DeliverSmsHandler(NotificationsModule module) {
    super(DomainEvent.class, module.platform(), module.cipher());
    this.deliverSms = module.deliverSms();
  }

  @Override
  protected void handle(Delivery<DomainEvent> delivery) {
    deliverSms.deliver(delivery.id(), delivery.event());
  }
}
