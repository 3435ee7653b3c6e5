package ca.jechemine.payments.jobs;

import ca.jechemine.payments.ReceiptsModule;
import ca.jechemine.payments.application.RetryReceipts;
import ca.jechemine.runtime.job.JobHandler;

/// Issues receipts for which something was missing that is there by now.
public final class RetryReceiptsHandler extends JobHandler {

  private final RetryReceipts retryReceipts;

  public RetryReceiptsHandler() {
    this(ReceiptsModule.current());
  }

  private RetryReceiptsHandler(ReceiptsModule module) {
    super(module.platform());
    this.retryReceipts = module.retryReceipts();
  }

  @Override
  protected long run() {
    return retryReceipts.all();
  }
}
