package ca.jechemine.contact.consumers;

import ca.jechemine.contact.ContactModule;
import ca.jechemine.contact.application.ForgetSenders;
import ca.jechemine.contact.application.KnowSenders;
import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.contracts.ForgettingEvent.ForgettingMessagesContinued;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// Consumes what became of accounts: keeps whose e-mail addresses are whose, and forgets those
/// whose accounts were anonymised. One function does both, so that an address is known until what
/// was written from there is forgotten.
public final class KnowSendersHandler extends QueueHandler<DomainEvent> {

  private final KnowSenders knowSenders;
  private final ForgetSenders forgetSenders;

  public KnowSendersHandler() {
    this(ContactModule.current());
  }

  private KnowSendersHandler(ContactModule module) {
    super(DomainEvent.class, module.platform(), module.cipher());
    this.knowSenders = module.knowSenders();
    this.forgetSenders = module.forgetSenders();
  }

  @Override
  protected void handle(Delivery<DomainEvent> delivery) {
    DomainEvent event = delivery.event();
    if (event instanceof AccountChanged it && it.isForgotten()) {
      forgetSenders.begin(it);
    } else if (event instanceof AccountChanged it) {
      knowSenders.know(it);
    } else if (event instanceof ForgettingMessagesContinued it) {
      forgetSenders.goOn(new UserId(it.userId()));
    }
  }
}
