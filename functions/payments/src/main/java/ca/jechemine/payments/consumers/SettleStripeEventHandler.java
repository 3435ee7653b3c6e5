package ca.jechemine.payments.consumers;

import ca.jechemine.contracts.PaymentEvent.StripeEventReceived;
import ca.jechemine.payments.PaymentsModule;
import ca.jechemine.payments.application.SettleStripeEvent;
import ca.jechemine.payments.domain.stripe.EventId;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// Acts upon what Stripe told.
public final class SettleStripeEventHandler extends QueueHandler<StripeEventReceived> {

  private final SettleStripeEvent settleStripeEvent;

  public SettleStripeEventHandler() {
    this(PaymentsModule.current());
  }

  private SettleStripeEventHandler(PaymentsModule module) {
    super(StripeEventReceived.class, module.platform(), module.cipher());
    this.settleStripeEvent = module.settleStripeEvent();
  }

  @Override
  protected void handle(Delivery<StripeEventReceived> delivery) {
    settleStripeEvent.settle(new EventId(delivery.event().eventId()));
  }
}
