package ca.jechemine.appointments;

import ca.jechemine.appointments.application.ForgetPeople;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;

/// Wires how people are forgotten.
public final class ForgettingModule {

  private final AppointmentsModule module;

  private ForgettingModule(AppointmentsModule module) {
    this.module = module;
  }

  /// For the function that is starting.
  public static ForgettingModule current() {
    return new ForgettingModule(AppointmentsModule.current());
  }

  public Platform platform() {
    return module.platform();
  }

  public FieldCipher cipher() {
    return module.cipher();
  }

  public ForgetPeople forgetPeople() {
    return new ForgetPeople(
        module.forgottenPeople(),
        module.appointments(),
        module.calendarShares(),
        module.clientWishes(),
        module.platform().clock());
  }
}
