package ca.jechemine.payments.jobs;

import ca.jechemine.payments.PayingModule;
import ca.jechemine.payments.application.CollectDuePayments;
import ca.jechemine.payments.application.ExpirePurchases;
import ca.jechemine.runtime.job.JobHandler;

/// Does what is due about payments that are not made.
public final class CollectDuePaymentsHandler extends JobHandler {

  private final CollectDuePayments collectDuePayments;
  private final ExpirePurchases expirePurchases;

  public CollectDuePaymentsHandler() {
    this(PayingModule.current());
  }

  private CollectDuePaymentsHandler(PayingModule module) {
    super(module.platform());
    this.collectDuePayments = module.collectDuePayments();
    this.expirePurchases = module.expirePurchases();
  }

  @Override
  protected long run() {
    return collectDuePayments.collect() + expirePurchases.expire();
  }
}
