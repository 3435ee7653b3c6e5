package ca.jechemine.appointments.consumers;

import ca.jechemine.appointments.SettlingModule;
import ca.jechemine.appointments.application.ApplyPayment;
import ca.jechemine.appointments.application.EnterInvoiced;
import ca.jechemine.contracts.PaymentEvent;
import ca.jechemine.contracts.PaymentEvent.GuaranteeChanged;
import ca.jechemine.contracts.PaymentEvent.MoneyReturned;
import ca.jechemine.contracts.PaymentEvent.PaymentChanged;
import ca.jechemine.contracts.PaymentEvent.ReceiptDue;
import ca.jechemine.contracts.PaymentEvent.RefundRequested;
import ca.jechemine.contracts.PaymentEvent.SessionInvoiced;
import ca.jechemine.contracts.PaymentEvent.StripeActionDue;
import ca.jechemine.contracts.PaymentEvent.StripeEventReceived;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// Consumes how far the payments of appointments are, and which sessions administrators billed by
/// hand.
public final class ApplyPaymentHandler extends QueueHandler<PaymentEvent> {

  private final ApplyPayment applyPayment;
  private final EnterInvoiced enterInvoiced;

  public ApplyPaymentHandler() {
    this(SettlingModule.current());
  }

  private ApplyPaymentHandler(SettlingModule module) {
    super(PaymentEvent.class, module.platform(), module.cipher());
    this.applyPayment = module.applyPayment();
    this.enterInvoiced = module.enterInvoiced();
  }

  @Override
  protected void handle(Delivery<PaymentEvent> delivery) {
    switch (delivery.event()) {
      case PaymentChanged changed -> applyPayment.apply(changed);
      case SessionInvoiced invoiced -> enterInvoiced.enter(invoiced);
      case GuaranteeChanged _,
          StripeEventReceived _,
          StripeActionDue _,
          ReceiptDue _,
          RefundRequested _,
          MoneyReturned _ ->
          throw new IllegalStateException("the subscription lets payments alone through");
    }
  }
}
