package ca.jechemine.appointments.jobs;

import ca.jechemine.appointments.ReminderModule;
import ca.jechemine.appointments.application.SendDueReminders;
import ca.jechemine.runtime.job.JobHandler;

/// Says in time what is due to be said of appointments.
public final class SendDueRemindersHandler extends JobHandler {

  private final SendDueReminders sendDueReminders;

  public SendDueRemindersHandler() {
    this(ReminderModule.current());
  }

  private SendDueRemindersHandler(ReminderModule module) {
    super(module.platform());
    this.sendDueReminders = module.sendDueReminders();
  }

  @Override
  protected long run() {
    return sendDueReminders.send();
  }
}
