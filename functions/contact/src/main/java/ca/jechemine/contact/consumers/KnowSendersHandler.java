package ca.jechemine.contact.consumers;

import ca.jechemine.contact.ContactModule;
import ca.jechemine.contact.application.KnowSenders;
import ca.jechemine.contracts.AccountEvent;
import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// Consumes what became of accounts: keeps whose e-mail addresses are whose.
public final class KnowSendersHandler extends QueueHandler<AccountEvent> {

  private final KnowSenders knowSenders;

  public KnowSendersHandler() {
    this(ContactModule.current());
  }

  private KnowSendersHandler(ContactModule module) {
    super(AccountEvent.class, module.platform(), module.cipher());
    this.knowSenders = module.knowSenders();
  }

  @Override
  protected void handle(Delivery<AccountEvent> delivery) {
    switch (delivery.event()) {
      case AccountChanged changed -> knowSenders.know(changed);
    }
  }
}
