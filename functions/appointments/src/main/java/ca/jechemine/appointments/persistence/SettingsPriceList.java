package ca.jechemine.appointments.persistence;

import ca.jechemine.appointments.domain.CancellationTerms;
import ca.jechemine.appointments.domain.PriceList;
import ca.jechemine.appointments.domain.Prices;
import ca.jechemine.kernel.Money;
import ca.jechemine.runtime.settings.Settings;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Prices, and the terms that go with them, out of the platform's settings: in dollars, percent and
/// hours there (contract 20 §3).
public final class SettingsPriceList implements PriceList {

  private static final String NAME = "pricing";

  private final Settings settings;

  public SettingsPriceList(Settings settings) {
    this.settings = settings;
  }

  @Override
  public Prices current() {
    return settings.read(NAME, Document.class).map(Document::prices).orElse(Prices.DEFAULT);
  }

  /// What of the document is read; what is not set is the default's. A share of 0 is set.
  @Json
  record Document(
      @Nullable Long version,
      @Nullable Defaults defaultPricing,
      @Nullable BigDecimal platformFeePercentage,
      @Nullable Policy cancellationPolicy) {

    Prices prices() {
      Defaults set = defaultPricing == null ? new Defaults(null, null, null) : defaultPricing;
      return new Prices(
          cents(set.solo()).orElse(Prices.DEFAULT.solo()),
          cents(set.couple()).orElse(Prices.DEFAULT.couple()),
          cents(set.group()).orElse(Prices.DEFAULT.group()),
          hundredths(platformFeePercentage).orElse(Prices.DEFAULT.feeBasisPoints()),
          cancellationPolicy == null
              ? CancellationTerms.DEFAULT
              : cancellationPolicy.terms(version == null ? 0 : version));
    }

    private static Optional<Money> cents(@Nullable BigDecimal dollars) {
      return hundredths(dollars).map(Money::new);
    }

    private static Optional<Integer> hundredths(@Nullable BigDecimal value) {
      return Optional.ofNullable(value)
          .map(it -> it.movePointRight(2).setScale(0, RoundingMode.HALF_UP).intValueExact());
    }
  }

  @Json
  record Policy(
      @Nullable Integer clientCancellationHours, @Nullable Integer clientRefundPercentage) {

    CancellationTerms terms(long version) {
      return CancellationTerms.set(
          version,
          clientCancellationHours == null
              ? CancellationTerms.DEFAULT.freeUntil()
              : Duration.ofHours(clientCancellationHours),
          clientRefundPercentage == null ? 100_00 : clientRefundPercentage * 100);
    }
  }

  @Json
  record Defaults(
      @Nullable BigDecimal solo, @Nullable BigDecimal couple, @Nullable BigDecimal group) {}
}
