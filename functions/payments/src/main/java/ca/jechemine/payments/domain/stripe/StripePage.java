package ca.jechemine.payments.domain.stripe;

import java.util.List;

/// A stretch of one of Stripe's lists, newest first.
///
/// @param more whether there is more behind the last item
public record StripePage<T>(List<T> items, boolean more) {

  public StripePage {
    items = List.copyOf(items);
  }
}
