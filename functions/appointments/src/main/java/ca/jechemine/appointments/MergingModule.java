package ca.jechemine.appointments;

import ca.jechemine.appointments.application.MergeClients;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.merging.Merging;

/// Wires how accounts that are merged become one.
public final class MergingModule {

  private final AppointmentsModule module;

  private MergingModule(AppointmentsModule module) {
    this.module = module;
  }

  /// For the function that is starting.
  public static MergingModule current() {
    return new MergingModule(AppointmentsModule.current());
  }

  public Platform platform() {
    return module.platform();
  }

  public FieldCipher cipher() {
    return module.cipher();
  }

  public Merging merging() {
    return module.merging();
  }

  public MergeClients mergeClients() {
    return new MergeClients(
        module.appointments(),
        module.mergedClients(),
        module.clientWishes(),
        module.platform().clock());
  }
}
