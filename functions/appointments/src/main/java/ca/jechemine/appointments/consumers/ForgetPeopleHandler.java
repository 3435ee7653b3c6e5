package ca.jechemine.appointments.consumers;

import ca.jechemine.appointments.ForgettingModule;
import ca.jechemine.appointments.application.ForgetPeople;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.contracts.AppointmentEvent.AppointmentChanged;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.contracts.ForgettingEvent.ForgettingContinued;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// `ForgetPeopleQueue`
public final class ForgetPeopleHandler extends QueueHandler<DomainEvent> {

  private final ForgetPeople forgetPeople;

  public ForgetPeopleHandler() {
    this(ForgettingModule.current());
  }

  private ForgetPeopleHandler(ForgettingModule module) {
    super(DomainEvent.class, module.platform(), module.cipher());
    this.forgetPeople = module.forgetPeople();
  }

  @Override
  protected void handle(Delivery<DomainEvent> delivery) {
    DomainEvent event = delivery.event();
    if (event instanceof AccountChanged it && it.isForgotten()) {
      forgetPeople.begin(new UserId(it.userId()));
    } else if (event instanceof ForgettingContinued it) {
      forgetPeople.goOn(new UserId(it.userId()));
    } else if (event instanceof AppointmentChanged it) {
      forgetPeople.lookAgain(new AppointmentId(it.appointmentId()), new UserId(it.clientId()));
    }
  }
}
