package ca.jechemine.identity.consumers;

import ca.jechemine.contracts.PaymentEvent;
import ca.jechemine.contracts.PaymentEvent.GuaranteeChanged;
import ca.jechemine.contracts.PaymentEvent.MoneyReturned;
import ca.jechemine.contracts.PaymentEvent.PaymentChanged;
import ca.jechemine.contracts.PaymentEvent.ReceiptDue;
import ca.jechemine.contracts.PaymentEvent.RefundRequested;
import ca.jechemine.contracts.PaymentEvent.SessionInvoiced;
import ca.jechemine.contracts.PaymentEvent.StripeActionDue;
import ca.jechemine.contracts.PaymentEvent.StripeEventReceived;
import ca.jechemine.identity.UserModule;
import ca.jechemine.identity.application.ApplyGuarantee;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// Consumes what vouches for people's payments.
public final class ApplyGuaranteeHandler extends QueueHandler<PaymentEvent> {

  private final ApplyGuarantee applyGuarantee;

  public ApplyGuaranteeHandler() {
    this(UserModule.current());
  }

  private ApplyGuaranteeHandler(UserModule module) {
    super(PaymentEvent.class, module.platform(), module.cipher());
    this.applyGuarantee = module.applyGuarantee();
  }

  @Override
  protected void handle(Delivery<PaymentEvent> delivery) {
    switch (delivery.event()) {
      case GuaranteeChanged changed -> applyGuarantee.apply(changed);
      case PaymentChanged _,
          StripeEventReceived _,
          StripeActionDue _,
          ReceiptDue _,
          RefundRequested _,
          MoneyReturned _,
          SessionInvoiced _ ->
          throw new IllegalStateException("the subscription lets guarantees alone through");
    }
  }
}
