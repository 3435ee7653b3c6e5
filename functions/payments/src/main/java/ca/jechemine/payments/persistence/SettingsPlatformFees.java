package ca.jechemine.payments.persistence;

import ca.jechemine.kernel.PlatformShare;
import ca.jechemine.payments.domain.PlatformFees;
import ca.jechemine.runtime.settings.Settings;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The platform's share out of its settings, in percent there: `platformFeePercentage` of the
/// document `pricing`. 0 is set.
public final class SettingsPlatformFees implements PlatformFees {

  private static final String NAME = "pricing";

  private final Settings settings;

  public SettingsPlatformFees(Settings settings) {
    this.settings = settings;
  }

  @Override
  public PlatformShare current() {
    return settings
        .read(NAME, Document.class)
        .flatMap(Document::share)
        .orElse(PlatformShare.DEFAULT);
  }

  /// What of the document is read.
  @Json
  record Document(@Nullable BigDecimal platformFeePercentage) {

    private Optional<PlatformShare> share() {
      return Optional.ofNullable(platformFeePercentage)
          .map(it -> it.movePointRight(2).setScale(0, RoundingMode.HALF_UP).intValueExact())
          .map(PlatformShare::new);
    }
  }
}
