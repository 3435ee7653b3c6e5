package ca.jechemine.appointments.consumers;

import ca.jechemine.appointments.BookingModule;
import ca.jechemine.appointments.application.KnowPeople;
import ca.jechemine.contracts.AccountEvent;
import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// `KnowPeopleQueue`
public final class KnowPeopleHandler extends QueueHandler<AccountEvent> {

  private final KnowPeople knowPeople;

  public KnowPeopleHandler() {
    this(BookingModule.current());
  }

  private KnowPeopleHandler(BookingModule module) {
    super(AccountEvent.class, module.platform(), module.cipher());
    this.knowPeople = module.knowPeople();
  }

  @Override
  protected void handle(Delivery<AccountEvent> delivery) {
    switch (delivery.event()) {
      case AccountChanged changed -> knowPeople.keep(changed);
    }
  }
}
