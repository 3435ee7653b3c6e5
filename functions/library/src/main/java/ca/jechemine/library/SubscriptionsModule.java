package ca.jechemine.library;

import ca.jechemine.library.application.KeepSubscriptions;
import ca.jechemine.library.persistence.LibraryTable;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.secrets.Secrets;

/// Wires what is kept of plans and subscriptions.
public final class SubscriptionsModule {

  private final LibraryModule library;
  private final FieldCipher cipher;

  private SubscriptionsModule(Platform platform) {
    this.library = new LibraryModule(platform);
    this.cipher = FieldCipher.of(new Secrets(platform).read("DATA_KEYS_SECRET"), platform.random());
  }

  /// For the function that is starting.
  public static SubscriptionsModule current() {
    return new SubscriptionsModule(Platform.current());
  }

  public Platform platform() {
    return library.platform();
  }

  public FieldCipher cipher() {
    return cipher;
  }

  public KeepSubscriptions keepSubscriptions() {
    return new KeepSubscriptions(LibraryTable.planGrants(library.tables()));
  }
}
