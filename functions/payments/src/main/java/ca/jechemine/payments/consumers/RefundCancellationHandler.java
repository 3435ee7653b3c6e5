package ca.jechemine.payments.consumers;

import ca.jechemine.contracts.AppointmentNotice.AppointmentCancelled;
import ca.jechemine.payments.RefundsModule;
import ca.jechemine.payments.application.RefundCancellation;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// Gives back what was paid for appointments that are called off.
public final class RefundCancellationHandler extends QueueHandler<AppointmentCancelled> {

  private final RefundCancellation refundCancellation;

  public RefundCancellationHandler() {
    this(RefundsModule.current());
  }

  private RefundCancellationHandler(RefundsModule module) {
    super(AppointmentCancelled.class, module.platform(), module.cipher());
    this.refundCancellation = module.refundCancellation();
  }

  @Override
  protected void handle(Delivery<AppointmentCancelled> delivery) {
    refundCancellation.cancelled(delivery.event());
  }
}
