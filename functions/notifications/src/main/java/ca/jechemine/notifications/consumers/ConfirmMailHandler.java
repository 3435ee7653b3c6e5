package ca.jechemine.notifications.consumers;

import ca.jechemine.notifications.NotificationsModule;
import ca.jechemine.notifications.application.ConfirmMail;
import ca.jechemine.notifications.delivery.SendingEvent;
import ca.jechemine.notifications.delivery.SesMessageIds;
import ca.jechemine.runtime.queue.MessageHandler;

/// `ConfirmMailQueue`
public final class ConfirmMailHandler extends MessageHandler {

  private final ConfirmMail confirmMail;
  private final SesMessageIds ids;

  public ConfirmMailHandler() {
    this(NotificationsModule.current());
  }

  private ConfirmMailHandler(NotificationsModule module) {
    super(module.platform());
    this.confirmMail = module.confirmMail();
    this.ids = module.messageIds();
  }

  @Override
  protected void consume(String body) {
    SendingEvent.taken(body)
        .ifPresent(it -> confirmMail.confirm(it.deliveryId(), ids.accepted(it.messageId())));
  }
}
