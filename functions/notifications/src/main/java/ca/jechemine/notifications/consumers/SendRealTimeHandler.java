package ca.jechemine.notifications.consumers;

import ca.jechemine.contracts.FeedEvent;
import ca.jechemine.notifications.RealTimeModule;
import ca.jechemine.notifications.application.realtime.SendRealTime;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// `SendRealTimeQueue`
public final class SendRealTimeHandler extends QueueHandler<FeedEvent> {

  private final SendRealTime sendRealTime;

  public SendRealTimeHandler() {
    this(RealTimeModule.current());
  }

  private SendRealTimeHandler(RealTimeModule module) {
    super(FeedEvent.class, module.platform(), module.cipher());
    this.sendRealTime = module.sendRealTime();
  }

  @Override
  protected void handle(Delivery<FeedEvent> delivery) {
    sendRealTime.send(delivery.event());
  }
}
