package ca.jechemine.appointments.consumers;

import ca.jechemine.appointments.WaitlistModule;
import ca.jechemine.appointments.application.OfferFreedSlot;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.contracts.AppointmentNotice.Time;
import ca.jechemine.contracts.SlotEvent;
import ca.jechemine.contracts.SlotEvent.DayOpened;
import ca.jechemine.contracts.SlotEvent.SlotFreed;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;
import java.time.LocalDate;
import java.time.LocalTime;

/// Offers times that became free to whoever waits for one.
public final class OfferFreedSlotHandler extends QueueHandler<SlotEvent> {

  private final OfferFreedSlot offerFreedSlot;

  public OfferFreedSlotHandler() {
    this(WaitlistModule.current());
  }

  private OfferFreedSlotHandler(WaitlistModule module) {
    super(SlotEvent.class, module.platform(), module.cipher());
    this.offerFreedSlot = module.offerFreedSlot();
  }

  @Override
  protected void handle(Delivery<SlotEvent> delivery) {
    switch (delivery.event()) {
      case SlotFreed it ->
          offerFreedSlot.offer(
              new OfferFreedSlot.Freed(
                  new AppointmentId(it.appointmentId()),
                  new UserId(it.professionalId()),
                  slot(it.slot())));
      case DayOpened it ->
          offerFreedSlot.offer(new UserId(it.professionalId()), LocalDate.parse(it.date()));
    }
  }

  private static Slot slot(Time time) {
    return new Slot(LocalDate.parse(time.date()), LocalTime.parse(time.time()), time.duration());
  }
}
