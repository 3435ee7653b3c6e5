package ca.jechemine.reporting.jobs.billing;

import ca.jechemine.reporting.BillingModule;
import ca.jechemine.reporting.application.billing.RebuildBilling;
import ca.jechemine.runtime.job.JobHandler;

/// Works the figures of billing out again.
public final class RebuildBillingHandler extends JobHandler {

  private final RebuildBilling rebuildBilling;

  public RebuildBillingHandler() {
    this(BillingModule.current());
  }

  private RebuildBillingHandler(BillingModule module) {
    super(module.platform());
    this.rebuildBilling = module.rebuildBilling();
  }

  @Override
  protected long run() {
    return rebuildBilling.rebuild();
  }
}
