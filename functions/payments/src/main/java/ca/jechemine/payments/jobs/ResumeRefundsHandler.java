package ca.jechemine.payments.jobs;

import ca.jechemine.payments.RefundsModule;
import ca.jechemine.payments.application.ResumeRefunds;
import ca.jechemine.runtime.job.JobHandler;

/// Takes up the refunds that nobody went on with.
public final class ResumeRefundsHandler extends JobHandler {

  private final ResumeRefunds resumeRefunds;

  public ResumeRefundsHandler() {
    this(RefundsModule.current());
  }

  private ResumeRefundsHandler(RefundsModule module) {
    super(module.platform());
    this.resumeRefunds = module.resumeRefunds();
  }

  @Override
  protected long run() {
    return resumeRefunds.resume();
  }
}
