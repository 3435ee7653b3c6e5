package ca.jechemine.appointments;

import ca.jechemine.appointments.application.ApplyPayment;
import ca.jechemine.appointments.application.EnterInvoiced;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;

/// Wires what is heard of payments.
public final class SettlingModule {

  private final AppointmentsModule module;

  private SettlingModule(AppointmentsModule module) {
    this.module = module;
  }

  /// For the function that is starting.
  public static SettlingModule current() {
    return new SettlingModule(AppointmentsModule.current());
  }

  public Platform platform() {
    return module.platform();
  }

  public FieldCipher cipher() {
    return module.cipher();
  }

  public EnterInvoiced enterInvoiced() {
    return new EnterInvoiced(module.appointments());
  }

  public ApplyPayment applyPayment() {
    return new ApplyPayment(module.decisions());
  }
}
