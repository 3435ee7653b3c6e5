package ca.jechemine.identity.consumers;

import ca.jechemine.contracts.GuestEvent;
import ca.jechemine.contracts.GuestEvent.GuestBooked;
import ca.jechemine.contracts.GuestEvent.GuestPromoted;
import ca.jechemine.contracts.GuestEvent.GuestResolved;
import ca.jechemine.contracts.GuestEvent.MinorBooked;
import ca.jechemine.contracts.GuestEvent.PaymentMethodPreferred;
import ca.jechemine.identity.UserModule;
import ca.jechemine.identity.application.RegisterGuest;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// Consumes that somebody booked without being signed in.
public final class RegisterGuestHandler extends QueueHandler<GuestEvent> {

  private final RegisterGuest registerGuest;

  public RegisterGuestHandler() {
    this(UserModule.current());
  }

  private RegisterGuestHandler(UserModule module) {
    super(GuestEvent.class, module.platform(), module.cipher());
    this.registerGuest = module.registerGuest();
  }

  @Override
  protected void handle(Delivery<GuestEvent> delivery) {
    switch (delivery.event()) {
      case GuestBooked booked -> registerGuest.register(booked);
      case MinorBooked _, GuestResolved _, GuestPromoted _, PaymentMethodPreferred _ ->
          throw new IllegalStateException("the subscription lets bookings of guests alone through");
    }
  }
}
