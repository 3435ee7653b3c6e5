package ca.jechemine.identity.jobs;

import ca.jechemine.identity.PrivacyModule;
import ca.jechemine.identity.application.AnonymiseDue;
import ca.jechemine.identity.application.AnonymiseDue.Report;
import ca.jechemine.runtime.job.JobHandler;
import ca.jechemine.runtime.log.Log;
import java.util.Map;
import java.util.Optional;

/// Each day: the accounts that are due are anonymised.
public final class AnonymiseAccountsHandler extends JobHandler {

  /// What fits well into the function's five minutes; the rest waits for the next day.
  private static final int MOST = 500;

  private final AnonymiseDue anonymiseDue;
  private final Log log;

  public AnonymiseAccountsHandler() {
    this(PrivacyModule.current());
  }

  private AnonymiseAccountsHandler(PrivacyModule module) {
    super(module.platform());
    this.anonymiseDue = module.anonymiseDue();
    this.log = module.log();
  }

  @Override
  protected long run() {
    Report report =
        anonymiseDue.run(
            MOST,
            Optional.empty(),
            (id, failure) ->
                log.error("account not anonymised", Map.of("userId", id.value()), failure));
    if (report.errors() > 0) {
      throw new IllegalStateException(report.errors() + " accounts could not be anonymised");
    }
    return report.anonymised();
  }
}
