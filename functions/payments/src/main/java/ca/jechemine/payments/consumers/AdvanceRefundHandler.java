package ca.jechemine.payments.consumers;

import ca.jechemine.contracts.PaymentEvent.RefundRequested;
import ca.jechemine.payments.RefundsModule;
import ca.jechemine.payments.application.AdvanceRefund;
import ca.jechemine.payments.domain.refund.RefundKey;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// Has Stripe make the refunds that are decided.
public final class AdvanceRefundHandler extends QueueHandler<RefundRequested> {

  private final AdvanceRefund advanceRefund;

  public AdvanceRefundHandler() {
    this(RefundsModule.current());
  }

  private AdvanceRefundHandler(RefundsModule module) {
    super(RefundRequested.class, module.platform(), module.cipher());
    this.advanceRefund = module.advanceRefund();
  }

  @Override
  protected void handle(Delivery<RefundRequested> delivery) {
    advanceRefund.advance(new RefundKey(delivery.event().refundId()));
  }
}
