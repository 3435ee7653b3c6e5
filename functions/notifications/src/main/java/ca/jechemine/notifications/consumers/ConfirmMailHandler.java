package ca.jechemine.notifications.consumers;

import ca.jechemine.notifications.NotificationsModule;
import ca.jechemine.notifications.application.ConfirmMail;
import ca.jechemine.notifications.application.ReturnMail;
import ca.jechemine.notifications.delivery.SendingEvent;
import ca.jechemine.notifications.delivery.SendingEvent.Fate;
import ca.jechemine.notifications.delivery.SendingEvent.Told;
import ca.jechemine.notifications.delivery.SesMessageIds;
import ca.jechemine.notifications.domain.Return;
import ca.jechemine.runtime.queue.MessageHandler;

/// `ConfirmMailQueue`
public final class ConfirmMailHandler extends MessageHandler {

  private final ConfirmMail confirmMail;
  private final ReturnMail returnMail;
  private final SesMessageIds ids;

  public ConfirmMailHandler() {
    this(NotificationsModule.current());
  }

  private ConfirmMailHandler(NotificationsModule module) {
    super(module.platform());
    this.confirmMail = module.confirmMail();
    this.returnMail = module.returnMail();
    this.ids = module.messageIds();
  }

  @Override
  protected void consume(String body) {
    SendingEvent.told(body).ifPresent(this::believe);
  }

  /// Whatever is told of a mail, SES took it; events come in any order.
  private void believe(Told told) {
    String id = told.deliveryId();
    confirmMail.confirm(id, ids.accepted(told.messageId()));
    switch (told.fate()) {
      case Fate.Taken _ -> {}
      case Fate.CameBack(Return cause) -> returnMail.cameBack(id, cause);
      case Fate.Late _ -> returnMail.isLate(id);
    }
  }
}
