package ca.jechemine.appointments.jobs;

import ca.jechemine.appointments.RoutingModule;
import ca.jechemine.appointments.application.TellAnswers;
import ca.jechemine.runtime.job.JobHandler;

/// Tells the others what professionals answered, once it can be taken back no more.
public final class TellAnswersHandler extends JobHandler {

  private final TellAnswers tellAnswers;

  public TellAnswersHandler() {
    this(RoutingModule.current());
  }

  private TellAnswersHandler(RoutingModule module) {
    super(module.platform());
    this.tellAnswers = module.tellAnswers();
  }

  @Override
  protected long run() {
    return tellAnswers.tell();
  }
}
