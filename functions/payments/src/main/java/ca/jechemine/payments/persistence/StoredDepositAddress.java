package ca.jechemine.payments.persistence;

import ca.jechemine.payments.domain.DepositAddress;
import ca.jechemine.runtime.settings.Settings;
import io.avaje.jsonb.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

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
                .read("platform", PlatformDocument.class)
                .map(PlatformDocument::interacDepositEmail)
                .filter(it -> !it.isBlank()))
        .isPresent();
  }

  /// `platform`, as the administration keeps it. What is absent was never set.
  @Json
  record PlatformDocument(@Nullable String interacDepositEmail) {}
}
