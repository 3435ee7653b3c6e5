package ca.jechemine.contact.consumers;

import ca.jechemine.contact.ContactModule;
import ca.jechemine.contact.application.ForgetSenders;
import ca.jechemine.contact.application.KnowSenders;
import ca.jechemine.contact.domain.MergedSenders;
import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.contracts.ForgettingEvent.ForgettingMessagesContinued;
import ca.jechemine.contracts.MergeEvent;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.merging.Merging;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// Consumes what became of accounts: keeps whose e-mail addresses are whose, and forgets those
/// whose accounts were anonymised, and files as the survivor's what was an account's that is given
/// up. One function does both, so that an address is known until what was written from there is
/// forgotten.
public final class KnowSendersHandler extends QueueHandler<DomainEvent> {

  private final KnowSenders knowSenders;
  private final ForgetSenders forgetSenders;
  private final MergedSenders mergedSenders;
  private final Merging merging;

  public KnowSendersHandler() {
    this(ContactModule.current());
  }

  private KnowSendersHandler(ContactModule module) {
    super(DomainEvent.class, module.platform(), module.cipher());
    this.knowSenders = module.knowSenders();
    this.forgetSenders = module.forgetSenders();
    this.mergedSenders = module.mergedSenders();
    this.merging = module.merging();
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
    } else if (event instanceof MergeEvent it) {
      merging.follow(it, mergedSenders::move);
    }
  }
}
