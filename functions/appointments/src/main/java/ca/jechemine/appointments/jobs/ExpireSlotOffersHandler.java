package ca.jechemine.appointments.jobs;

import ca.jechemine.appointments.WaitlistModule;
import ca.jechemine.appointments.application.ExpireSlotOffers;
import ca.jechemine.runtime.job.JobHandler;

/// Ends the offers of freed times that nobody answered in time.
public final class ExpireSlotOffersHandler extends JobHandler {

  private final ExpireSlotOffers expireSlotOffers;

  public ExpireSlotOffersHandler() {
    this(WaitlistModule.current());
  }

  private ExpireSlotOffersHandler(WaitlistModule module) {
    super(module.platform());
    this.expireSlotOffers = module.expireSlotOffers();
  }

  @Override
  protected long run() {
    return expireSlotOffers.expire();
  }
}
