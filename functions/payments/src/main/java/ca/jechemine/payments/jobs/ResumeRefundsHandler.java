package ca.jechemine.payments.jobs;

import ca.jechemine.kernel.PageRequest;
import ca.jechemine.payments.RefundsModule;
import ca.jechemine.payments.application.ResumeRefunds;
import ca.jechemine.payments.domain.refund.Refunds;
import ca.jechemine.runtime.job.JobHandler;
import ca.jechemine.runtime.log.Log;
import ca.jechemine.runtime.log.Metric;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// Takes up the refunds that nobody went on with, and counts what of payments somebody must look
/// at.
public final class ResumeRefundsHandler extends JobHandler {

  /// More than that are counted as so many.
  private static final int MOST = 100;

  private final ResumeRefunds resumeRefunds;
  private final Refunds refunds;
  private final InstantSource clock;
  private final Log log;

  public ResumeRefundsHandler() {
    this(RefundsModule.current());
  }

  private ResumeRefundsHandler(RefundsModule module) {
    super(module.platform());
    this.resumeRefunds = module.resumeRefunds();
    this.refunds = module.refunds();
    this.clock = module.platform().clock();
    this.log = new Log(module.platform());
  }

  @Override
  protected long run() {
    long resumed = resumeRefunds.resume();
    int stuck = refunds.stuck(clock.instant(), new PageRequest(MOST, null)).items().size();
    log.measure(
        "looked for what is stuck", Map.of(), List.of(Metric.count("stuckPayments", stuck)));
    return resumed;
  }
}
