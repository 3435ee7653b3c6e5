package ca.jechemine.identity.consumers;

import ca.jechemine.contracts.GuestEvent;
import ca.jechemine.contracts.GuestEvent.GuestBooked;
import ca.jechemine.contracts.GuestEvent.GuestPromoted;
import ca.jechemine.contracts.GuestEvent.GuestResolved;
import ca.jechemine.contracts.GuestEvent.MinorBooked;
import ca.jechemine.contracts.GuestEvent.PaymentMethodPreferred;
import ca.jechemine.identity.UserModule;
import ca.jechemine.identity.application.RegisterMinor;
import ca.jechemine.runtime.log.Log;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;
import java.util.Map;

/// Consumes that guardians booked for minors of theirs.
public final class RegisterMinorHandler extends QueueHandler<GuestEvent> {

  private final RegisterMinor registerMinor;
  private final Log log;

  public RegisterMinorHandler() {
    this(UserModule.current());
  }

  private RegisterMinorHandler(UserModule module) {
    super(GuestEvent.class, module.platform(), module.cipher());
    this.registerMinor = module.registerMinor();
    this.log = module.identity().log();
  }

  @Override
  protected void handle(Delivery<GuestEvent> delivery) {
    switch (delivery.event()) {
      case MinorBooked booked -> register(booked);
      case GuestBooked _, GuestResolved _, GuestPromoted _, PaymentMethodPreferred _ ->
          throw new IllegalStateException("the subscription lets minors alone through");
    }
  }

  private void register(MinorBooked booked) {
    if (registerMinor.register(booked) == RegisterMinor.Outcome.NOT_LINKED) {
      log.warn(
          "minor not linked",
          Map.of("appointmentId", booked.appointmentId(), "guardianId", booked.guardianId()));
    }
  }
}
