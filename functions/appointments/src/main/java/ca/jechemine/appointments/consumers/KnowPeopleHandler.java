package ca.jechemine.appointments.consumers;

import ca.jechemine.appointments.BookingModule;
import ca.jechemine.appointments.application.KnowPeople;
import ca.jechemine.appointments.application.KnowWishes;
import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.contracts.MedicalEvent.WishesChanged;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// `KnowPeopleQueue`
public final class KnowPeopleHandler extends QueueHandler<DomainEvent> {

  private final KnowPeople knowPeople;
  private final KnowWishes knowWishes;

  public KnowPeopleHandler() {
    this(BookingModule.current());
  }

  private KnowPeopleHandler(BookingModule module) {
    super(DomainEvent.class, module.platform(), module.cipher());
    this.knowPeople = module.knowPeople();
    this.knowWishes = module.knowWishes();
  }

  @Override
  protected void handle(Delivery<DomainEvent> delivery) {
    DomainEvent event = delivery.event();
    if (event instanceof AccountChanged it) {
      knowPeople.keep(it);
    } else if (event instanceof WishesChanged it) {
      knowWishes.keep(it);
    }
  }
}
