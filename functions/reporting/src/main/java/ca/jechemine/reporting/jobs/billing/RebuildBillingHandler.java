package ca.jechemine.reporting.jobs.billing;

import ca.jechemine.reporting.BillingModule;
import ca.jechemine.reporting.application.billing.RebuildBilling;
import ca.jechemine.reporting.application.dashboard.RebuildHeadcounts;
import ca.jechemine.runtime.job.JobHandler;

/// Works the figures of billing and the dashboard's numbers of people out again.
public final class RebuildBillingHandler extends JobHandler {

  private final RebuildBilling rebuildBilling;
  private final RebuildHeadcounts rebuildHeadcounts;

  public RebuildBillingHandler() {
    this(BillingModule.current());
  }

  private RebuildBillingHandler(BillingModule module) {
    super(module.platform());
    this.rebuildBilling = module.rebuildBilling();
    this.rebuildHeadcounts = module.rebuildHeadcounts();
  }

  @Override
  protected long run() {
    return rebuildBilling.rebuild() + rebuildHeadcounts.rebuild();
  }
}
