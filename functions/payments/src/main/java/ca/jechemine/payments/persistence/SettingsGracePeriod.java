package ca.jechemine.payments.persistence;

import ca.jechemine.payments.domain.plan.GracePeriod;
import ca.jechemine.runtime.settings.Settings;
import io.avaje.jsonb.Json;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The grace out of the platform's settings, document `payments`, in days there. What is not set,
/// or below nothing, is the usual one. It is two weeks at most: Stripe tries no longer, and then
/// the subscription is over (docs/adr/0072).
public final class SettingsGracePeriod implements GracePeriod {

  private static final String NAME = "payments";
  private static final int LONGEST = 14;

  private final Settings settings;

  public SettingsGracePeriod(Settings settings) {
    this.settings = settings;
  }

  @Override
  public Duration current() {
    return settings.read(NAME, Document.class).map(Document::grace).orElse(USUAL);
  }

  /// What of the document is read.
  @Json
  record Document(@Nullable Integer subscriptionGraceDays) {

    Duration grace() {
      return subscriptionGraceDays == null || subscriptionGraceDays < 0
          ? USUAL
          : Duration.ofDays(Math.min(subscriptionGraceDays, LONGEST));
    }
  }
}
