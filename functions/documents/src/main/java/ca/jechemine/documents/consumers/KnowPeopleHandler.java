package ca.jechemine.documents.consumers;

import ca.jechemine.contracts.AccountEvent;
import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.documents.DocumentsModule;
import ca.jechemine.documents.application.KnowPeople;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// Consumes what became of accounts.
public final class KnowPeopleHandler extends QueueHandler<AccountEvent> {

  private final KnowPeople knowPeople;

  public KnowPeopleHandler() {
    this(DocumentsModule.current());
  }

  private KnowPeopleHandler(DocumentsModule module) {
    super(AccountEvent.class, module.platform(), module.cipher());
    this.knowPeople = module.knowPeople();
  }

  @Override
  protected void handle(Delivery<AccountEvent> delivery) {
    switch (delivery.event()) {
      case AccountChanged it -> knowPeople.keep(it);
    }
  }
}
