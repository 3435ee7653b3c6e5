package ca.jechemine.notifications.jobs;

import ca.jechemine.notifications.DigestModule;
import ca.jechemine.notifications.application.SendDigests;
import ca.jechemine.runtime.job.JobHandler;

/// Asks for the digests that are due.
public final class SendDigestsHandler extends JobHandler {

  private final SendDigests sendDigests;

  public SendDigestsHandler() {
    this(DigestModule.current());
  }

  private SendDigestsHandler(DigestModule module) {
    super(module.platform());
    this.sendDigests = module.sendDigests();
  }

  @Override
  protected long run() {
    return sendDigests.send();
  }
}
