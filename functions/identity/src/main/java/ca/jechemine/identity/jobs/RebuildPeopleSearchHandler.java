package ca.jechemine.identity.jobs;

import ca.jechemine.identity.PeopleModule;
import ca.jechemine.identity.application.RebuildPeopleSearch;
import ca.jechemine.identity.application.RebuildPeopleSearch.Rebuilt;
import ca.jechemine.runtime.job.JobHandler;
import ca.jechemine.runtime.log.Log;
import java.util.Map;

/// Makes the rows by which people are found anew, when an operator asks for it (docs/operations.md,
/// "Make the rows of searches anew"). Its line says whether that is finished, or it is to be run
/// again.
public final class RebuildPeopleSearchHandler extends JobHandler {

  private final RebuildPeopleSearch rebuildPeopleSearch;
  private final Log log;

  public RebuildPeopleSearchHandler() {
    this(PeopleModule.current());
  }

  private RebuildPeopleSearchHandler(PeopleModule module) {
    super(module.platform());
    this.rebuildPeopleSearch = module.rebuildPeopleSearch();
    this.log = new Log(module.platform());
  }

  @Override
  protected long run() {
    Rebuilt rebuilt = rebuildPeopleSearch.rebuild();
    log.info("rows of searches made anew", Map.of("finished", rebuilt.isFinished()));
    return rebuilt.accounts();
  }
}
