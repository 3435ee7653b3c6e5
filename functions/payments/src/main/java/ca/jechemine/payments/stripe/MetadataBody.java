package ca.jechemine.payments.stripe;

import ca.jechemine.payments.domain.stripe.Metadata;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What stands beside a thing at Stripe.
final class MetadataBody {

  private MetadataBody() {}

  static Metadata meaning(@Nullable Map<String, String> entries) {
    return entries == null ? Metadata.none() : new Metadata(entries);
  }
}
