package ca.jechemine.appointments.consumers;

import ca.jechemine.appointments.BookingModule;
import ca.jechemine.appointments.application.LeaveProfessional;
import ca.jechemine.contracts.AppointmentNotice;
import ca.jechemine.contracts.AppointmentNotice.ProfessionalLeft;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// Consumes that clients left their professionals.
public final class LeaveProfessionalHandler extends QueueHandler<AppointmentNotice> {

  private final LeaveProfessional leaveProfessional;

  public LeaveProfessionalHandler() {
    this(BookingModule.current());
  }

  private LeaveProfessionalHandler(BookingModule module) {
    super(AppointmentNotice.class, module.platform(), module.cipher());
    this.leaveProfessional = module.leaveProfessional();
  }

  @Override
  protected void handle(Delivery<AppointmentNotice> delivery) {
    if (delivery.event() instanceof ProfessionalLeft left) {
      leaveProfessional.leave(left);
    }
  }
}
