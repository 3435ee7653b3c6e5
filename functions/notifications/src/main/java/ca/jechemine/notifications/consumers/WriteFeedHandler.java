package ca.jechemine.notifications.consumers;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.notifications.NotificationsModule;
import ca.jechemine.notifications.application.WriteFeed;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// `WriteFeedQueue`
public final class WriteFeedHandler extends QueueHandler<DomainEvent> {

  private final WriteFeed writeFeed;

  public WriteFeedHandler() {
    this(NotificationsModule.current());
  }

  private WriteFeedHandler(NotificationsModule module) {
    super(DomainEvent.class, module.platform(), module.cipher());
    this.writeFeed = module.writeFeed();
  }

  @Override
  protected void handle(Delivery<DomainEvent> delivery) {
    writeFeed.write(delivery.id(), delivery.event());
  }
}
