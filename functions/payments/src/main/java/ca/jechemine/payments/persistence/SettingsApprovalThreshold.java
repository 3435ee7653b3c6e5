package ca.jechemine.payments.persistence;

import ca.jechemine.kernel.Money;
import ca.jechemine.payments.domain.refund.ApprovalThreshold;
import ca.jechemine.runtime.settings.Settings;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import org.jspecify.annotations.Nullable;

/// The threshold out of the platform's settings, document `payments`, in dollars there. What is not
/// set, or below nothing, is the usual one; of 0 every refund needs approval.
public final class SettingsApprovalThreshold implements ApprovalThreshold {

  private static final String NAME = "payments";

  private final Settings settings;

  public SettingsApprovalThreshold(Settings settings) {
    this.settings = settings;
  }

  @Override
  public Money current() {
    return settings.read(NAME, Document.class).map(Document::threshold).orElse(USUAL);
  }

  /// What of the document is read.
  @Json
  record Document(@Nullable BigDecimal refundApprovalThreshold) {

    Money threshold() {
      return refundApprovalThreshold == null || refundApprovalThreshold.signum() < 0
          ? USUAL
          : new Money(
              refundApprovalThreshold
                  .movePointRight(2)
                  .setScale(0, RoundingMode.HALF_UP)
                  .longValueExact());
    }
  }
}
