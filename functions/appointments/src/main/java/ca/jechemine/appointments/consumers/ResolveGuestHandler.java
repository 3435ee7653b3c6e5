package ca.jechemine.appointments.consumers;

import ca.jechemine.appointments.BookingModule;
import ca.jechemine.appointments.application.ResolveGuest;
import ca.jechemine.contracts.GuestEvent;
import ca.jechemine.contracts.GuestEvent.GuestBooked;
import ca.jechemine.contracts.GuestEvent.GuestPromoted;
import ca.jechemine.contracts.GuestEvent.GuestResolved;
import ca.jechemine.contracts.GuestEvent.MinorBooked;
import ca.jechemine.contracts.GuestEvent.PaymentMethodPreferred;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// Consumes whose account it is that somebody booked for.
public final class ResolveGuestHandler extends QueueHandler<GuestEvent> {

  private final ResolveGuest resolveGuest;

  public ResolveGuestHandler() {
    this(BookingModule.current());
  }

  private ResolveGuestHandler(BookingModule module) {
    super(GuestEvent.class, module.platform(), module.cipher());
    this.resolveGuest = module.resolveGuest();
  }

  @Override
  protected void handle(Delivery<GuestEvent> delivery) {
    switch (delivery.event()) {
      case GuestResolved resolved -> resolveGuest.resolve(resolved);
      case GuestBooked _, MinorBooked _, GuestPromoted _, PaymentMethodPreferred _ ->
          throw new IllegalStateException("the subscription lets answers alone through");
    }
  }
}
