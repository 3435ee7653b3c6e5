package ca.jechemine.payments.jobs;

import ca.jechemine.payments.PayoutsModule;
import ca.jechemine.payments.application.CheckBalances;
import ca.jechemine.payments.application.CheckBalances.Checked;
import ca.jechemine.runtime.job.JobHandler;
import ca.jechemine.runtime.log.Log;
import ca.jechemine.runtime.log.Metric;
import java.util.List;
import java.util.Map;

/// Sums the platform's months up, and works balances out again, every night.
public final class CheckBalancesHandler extends JobHandler {

  private final CheckBalances checkBalances;
  private final Log log;

  public CheckBalancesHandler() {
    this(PayoutsModule.current());
  }

  private CheckBalancesHandler(PayoutsModule module) {
    super(module.platform());
    this.checkBalances = module.checkBalances();
    this.log = new Log(module.platform());
  }

  @Override
  protected long run() {
    Checked checked = checkBalances.check();
    log.measure(
        "balances worked out again",
        Map.of(),
        List.of(Metric.count("wrongBalances", checked.wrong())));
    return checked.checked();
  }
}
