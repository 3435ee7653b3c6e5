package ca.jechemine.appointments;

import ca.jechemine.appointments.application.SendDueReminders;
import ca.jechemine.runtime.Platform;

/// Wires what is said of appointments in time.
public final class ReminderModule {

  private final AppointmentsModule module;

  private ReminderModule(AppointmentsModule module) {
    this.module = module;
  }

  /// For the function that is starting.
  public static ReminderModule current() {
    return new ReminderModule(AppointmentsModule.current());
  }

  public Platform platform() {
    return module.platform();
  }

  public SendDueReminders sendDueReminders() {
    return new SendDueReminders(
        module.appointments(), module.people(), module.decisions(), module.platform().clock());
  }
}
