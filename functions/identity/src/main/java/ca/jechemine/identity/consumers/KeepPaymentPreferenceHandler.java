package ca.jechemine.identity.consumers;

import ca.jechemine.contracts.GuestEvent;
import ca.jechemine.contracts.GuestEvent.GuestBooked;
import ca.jechemine.contracts.GuestEvent.GuestPromoted;
import ca.jechemine.contracts.GuestEvent.GuestResolved;
import ca.jechemine.contracts.GuestEvent.MinorBooked;
import ca.jechemine.contracts.GuestEvent.PaymentMethodPreferred;
import ca.jechemine.identity.UserModule;
import ca.jechemine.identity.application.KeepPaymentPreference;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// Consumes how people would rather pay.
public final class KeepPaymentPreferenceHandler extends QueueHandler<GuestEvent> {

  private final KeepPaymentPreference keepPaymentPreference;

  public KeepPaymentPreferenceHandler() {
    this(UserModule.current());
  }

  private KeepPaymentPreferenceHandler(UserModule module) {
    super(GuestEvent.class, module.platform(), module.cipher());
    this.keepPaymentPreference = module.keepPaymentPreference();
  }

  @Override
  protected void handle(Delivery<GuestEvent> delivery) {
    switch (delivery.event()) {
      case PaymentMethodPreferred preferred -> keepPaymentPreference.keep(preferred);
      case GuestBooked _, MinorBooked _, GuestResolved _, GuestPromoted _ ->
          throw new IllegalStateException("the subscription lets preferences alone through");
    }
  }
}
