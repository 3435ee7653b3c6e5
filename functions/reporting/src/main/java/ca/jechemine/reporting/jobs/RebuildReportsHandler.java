package ca.jechemine.reporting.jobs;

import ca.jechemine.reporting.ReportsModule;
import ca.jechemine.reporting.application.RebuildReports;
import ca.jechemine.reporting.application.RebuildReports.Rebuilt;
import ca.jechemine.runtime.job.JobHandler;
import ca.jechemine.runtime.log.Log;
import java.util.Map;

/// Makes the totals of reports anew, when an operator asks for it (docs/operations.md, "Make the
/// totals of reports anew"). Its line says whether that is finished, or it is to be run again.
public final class RebuildReportsHandler extends JobHandler {

  private final RebuildReports rebuildReports;
  private final Log log;

  public RebuildReportsHandler() {
    this(ReportsModule.current());
  }

  private RebuildReportsHandler(ReportsModule module) {
    super(module.platform());
    this.rebuildReports = module.rebuildReports();
    this.log = new Log(module.platform());
  }

  @Override
  protected long run() {
    Rebuilt rebuilt = rebuildReports.rebuild();
    log.info("totals made anew", Map.of("finished", rebuilt.isFinished()));
    return rebuilt.facts();
  }
}
