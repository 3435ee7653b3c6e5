package ca.jechemine.payments.persistence;

import ca.jechemine.payments.domain.DepositAddress;
import ca.jechemine.runtime.settings.Settings;
import java.util.Optional;

/// Where transfers are sent, out of the environment, or else out of the settings table
/// (`platform`).
public final class StoredDepositAddress implements DepositAddress {

  private final Settings settings;
  private final String configured;

  /// @param configured the address that comes before the one that administrators set; it may be
  ///   empty
  public StoredDepositAddress(Settings settings, String configured) {
    this.settings = settings;
    this.configured = configured;
  }

  @Override
  public boolean isSet() {
    return Optional.of(configured)
        .filter(it -> !it.isBlank())
        .or(() ->
            settings
                .read("platform", PlatformDocuments.Settled.class)
                .map(PlatformDocuments.Settled::interacDepositEmail)
                .filter(it -> !it.isBlank()))
        .isPresent();
  }
}
