package ca.jechemine.payments.persistence;

import ca.jechemine.kernel.Money;
import ca.jechemine.payments.domain.payout.PayoutThreshold;
import ca.jechemine.runtime.settings.Settings;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The threshold out of the platform's settings, in dollars there: `payoutApprovalThreshold` of the
/// document `payments`. At 0 a second administrator sees every payout.
public final class SettingsPayoutThreshold implements PayoutThreshold {

  private static final String NAME = "payments";

  private final Settings settings;

  public SettingsPayoutThreshold(Settings settings) {
    this.settings = settings;
  }

  @Override
  public Money current() {
    return settings.read(NAME, Document.class).flatMap(Document::threshold).orElse(USUAL);
  }

  /// What of the document is read.
  @Json
  record Document(@Nullable BigDecimal payoutApprovalThreshold) {

    private Optional<Money> threshold() {
      return Optional.ofNullable(payoutApprovalThreshold)
          .map(it -> it.movePointRight(2).setScale(0, RoundingMode.HALF_UP).longValueExact())
          .map(Money::new);
    }
  }
}
