package ca.jechemine.appointments.jobs;

import ca.jechemine.appointments.RoutingModule;
import ca.jechemine.appointments.application.ExpireProposals;
import ca.jechemine.runtime.job.JobHandler;

/// Ends the offers that nobody answered in time.
public final class ExpireProposalsHandler extends JobHandler {

  private final ExpireProposals expireProposals;

  public ExpireProposalsHandler() {
    this(RoutingModule.current());
  }

  private ExpireProposalsHandler(RoutingModule module) {
    super(module.platform());
    this.expireProposals = module.expireProposals();
  }

  @Override
  protected long run() {
    return expireProposals.expire();
  }
}
