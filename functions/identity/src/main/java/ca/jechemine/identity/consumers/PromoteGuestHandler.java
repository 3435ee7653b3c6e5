package ca.jechemine.identity.consumers;

import ca.jechemine.contracts.GuestEvent;
import ca.jechemine.contracts.GuestEvent.GuestBooked;
import ca.jechemine.contracts.GuestEvent.GuestPromoted;
import ca.jechemine.contracts.GuestEvent.GuestResolved;
import ca.jechemine.contracts.GuestEvent.MinorBooked;
import ca.jechemine.contracts.GuestEvent.PaymentMethodPreferred;
import ca.jechemine.identity.UserModule;
import ca.jechemine.identity.application.PromoteGuest;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// Consumes that guests became clients.
public final class PromoteGuestHandler extends QueueHandler<GuestEvent> {

  private final PromoteGuest promoteGuest;

  public PromoteGuestHandler() {
    this(UserModule.current());
  }

  private PromoteGuestHandler(UserModule module) {
    super(GuestEvent.class, module.platform(), module.cipher());
    this.promoteGuest = module.promoteGuest();
  }

  @Override
  protected void handle(Delivery<GuestEvent> delivery) {
    switch (delivery.event()) {
      case GuestPromoted promoted -> promoteGuest.promote(promoted);
      case GuestBooked _, MinorBooked _, GuestResolved _, PaymentMethodPreferred _ ->
          throw new IllegalStateException("the subscription lets promotions alone through");
    }
  }
}
