package ca.jechemine.payments.consumers;

import ca.jechemine.contracts.PaymentEvent.ReceiptDue;
import ca.jechemine.kernel.Language;
import ca.jechemine.payments.ReceiptsModule;
import ca.jechemine.payments.application.IssueReceipt;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// Issues receipts, and corrects them.
public final class IssueReceiptHandler extends QueueHandler<ReceiptDue> {

  private final IssueReceipt issueReceipt;

  public IssueReceiptHandler() {
    this(ReceiptsModule.current());
  }

  private IssueReceiptHandler(ReceiptsModule module) {
    super(ReceiptDue.class, module.platform(), module.shared().cipher());
    this.issueReceipt = module.issueReceipt();
    module.printer().specimen(Language.FR);
  }

  @Override
  protected void handle(Delivery<ReceiptDue> delivery) {
    issueReceipt.issue(new AppointmentId(delivery.event().appointmentId()));
  }
}
