package ca.jechemine.payments.consumers;

import ca.jechemine.contracts.AppointmentEvent.AppointmentChanged;
import ca.jechemine.contracts.AppointmentNotice.FirstDateSet;
import ca.jechemine.contracts.AppointmentNotice.SessionClosed;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.payments.PaymentsModule;
import ca.jechemine.payments.application.FollowAppointments;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// Consumes what became of appointments: keeps what is to be paid for them.
public final class FollowAppointmentsHandler extends QueueHandler<DomainEvent> {

  private final FollowAppointments followAppointments;

  public FollowAppointmentsHandler() {
    this(PaymentsModule.current());
  }

  private FollowAppointmentsHandler(PaymentsModule module) {
    super(DomainEvent.class, module.platform(), module.cipher());
    this.followAppointments = module.followAppointments();
  }

  @Override
  protected void handle(Delivery<DomainEvent> delivery) {
    DomainEvent event = delivery.event();
    if (event instanceof AppointmentChanged it && it.about() != null) {
      followAppointments.follow(it.about(), it.occurredAt());
    } else if (event instanceof SessionClosed it) {
      followAppointments.close(it);
    } else if (event instanceof FirstDateSet it) {
      followAppointments.invite(it);
    }
  }
}
