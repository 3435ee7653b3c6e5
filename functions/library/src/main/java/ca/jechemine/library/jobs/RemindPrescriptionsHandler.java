package ca.jechemine.library.jobs;

import ca.jechemine.library.PrescriptionModule;
import ca.jechemine.library.application.RemindOfPrescriptions;
import ca.jechemine.runtime.job.JobHandler;

/// Reminds clients of the resources that they were assigned.
public final class RemindPrescriptionsHandler extends JobHandler {

  private final RemindOfPrescriptions remindOfPrescriptions;

  public RemindPrescriptionsHandler() {
    this(PrescriptionModule.current());
  }

  private RemindPrescriptionsHandler(PrescriptionModule module) {
    super(module.platform());
    this.remindOfPrescriptions = module.remindOfPrescriptions();
  }

  @Override
  protected long run() {
    return remindOfPrescriptions.remind();
  }
}
