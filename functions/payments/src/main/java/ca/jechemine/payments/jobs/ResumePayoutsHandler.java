package ca.jechemine.payments.jobs;

import ca.jechemine.payments.PayoutsModule;
import ca.jechemine.payments.application.ResumePayouts;
import ca.jechemine.runtime.job.JobHandler;

/// Goes on with payouts that nobody went on with.
public final class ResumePayoutsHandler extends JobHandler {

  private final ResumePayouts resumePayouts;

  public ResumePayoutsHandler() {
    this(PayoutsModule.current());
  }

  private ResumePayoutsHandler(PayoutsModule module) {
    super(module.platform());
    this.resumePayouts = module.resumePayouts();
  }

  @Override
  protected long run() {
    return resumePayouts.resume();
  }
}
