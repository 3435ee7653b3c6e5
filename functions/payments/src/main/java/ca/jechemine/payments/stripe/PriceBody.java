package ca.jechemine.payments.stripe;

import ca.jechemine.payments.domain.stripe.PriceId;
import io.avaje.jsonb.Json;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A price of a plan.
@Json(naming = Json.Naming.LowerUnderscore)
record PriceBody(String id, String product, long unitAmount, @Nullable Recurring recurring)
    implements Body<PriceId> {

  @Json
  record Recurring(String interval) {}

  /// The first of those that were asked for.
  @Json
  record Page(List<PriceBody> data) implements Body<Optional<PriceId>> {

    @Override
    public Optional<PriceId> meaning() {
      return data.stream().findFirst().map(PriceBody::meaning);
    }
  }

  /// Empty for what is paid once.
  String interval() {
    return recurring == null ? "" : recurring.interval();
  }

  @Override
  public PriceId meaning() {
    return new PriceId(id);
  }
}
