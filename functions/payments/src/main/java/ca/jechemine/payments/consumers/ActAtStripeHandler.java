package ca.jechemine.payments.consumers;

import ca.jechemine.contracts.PaymentEvent.StripeActionDue;
import ca.jechemine.payments.PayingModule;
import ca.jechemine.payments.application.ActAtStripe;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// Does at Stripe what a payment waits for.
public final class ActAtStripeHandler extends QueueHandler<StripeActionDue> {

  private final ActAtStripe actAtStripe;

  public ActAtStripeHandler() {
    this(PayingModule.current());
  }

  private ActAtStripeHandler(PayingModule module) {
    super(StripeActionDue.class, module.platform(), module.shared().cipher());
    this.actAtStripe = module.actAtStripe();
  }

  @Override
  protected void handle(Delivery<StripeActionDue> delivery) {
    actAtStripe.act(new AppointmentId(delivery.event().appointmentId()));
  }
}
