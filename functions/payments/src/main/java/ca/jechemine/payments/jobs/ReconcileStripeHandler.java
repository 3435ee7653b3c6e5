package ca.jechemine.payments.jobs;

import ca.jechemine.payments.PayoutsModule;
import ca.jechemine.payments.application.ReconcileStripe;
import ca.jechemine.payments.application.ResolveUnderway;
import ca.jechemine.payments.domain.reconciliation.Drift;
import ca.jechemine.runtime.job.JobHandler;
import ca.jechemine.runtime.log.Log;
import ca.jechemine.runtime.log.Metric;
import java.util.List;
import java.util.Map;

/// Holds what is kept here against what Stripe keeps, every night.
public final class ReconcileStripeHandler extends JobHandler {

  private final ReconcileStripe reconcileStripe;
  private final ResolveUnderway resolveUnderway;
  private final Log log;

  public ReconcileStripeHandler() {
    this(PayoutsModule.current());
  }

  private ReconcileStripeHandler(PayoutsModule module) {
    super(module.platform());
    this.reconcileStripe = module.reconcileStripe();
    this.resolveUnderway = module.resolveUnderway();
    this.log = new Log(module.platform());
  }

  @Override
  protected long run() {
    List<Drift> drifts = reconcileStripe.compare();
    long missed = reconcileStripe.takeMissed();
    long resolved = resolveUnderway.resolve();
    drifts.forEach(this::tell);
    log.measure(
        "held against Stripe",
        Map.of(),
        List.of(
            Metric.count("drifts", drifts.size()),
            Metric.count("missedEvents", missed),
            Metric.count("resolvedSubscriptions", resolved)));
    return missed;
  }

  private void tell(Drift drift) {
    String entry = drift.entry();
    log.warn(
        "the ledger differs from Stripe",
        Map.of(
            "line", drift.line().value(),
            "type", drift.type(),
            "entry", entry == null ? "" : entry,
            "stripeCents", drift.atStripe().cents(),
            "ledgerCents", drift.inLedger().cents()));
  }
}
