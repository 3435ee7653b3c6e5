package ca.jechemine.notifications.domain.digest;

import ca.jechemine.contracts.DeliveryEvent.HeldOffer;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// When mails of offers to one professional are held back: `after` of them within an hour go at
/// once, from 1 to 20, and those behind them wait until the hour is over
/// (docs/adr/0049-many-offers-in-an-hour.md).
public record DigestPolicy(boolean enabled, int after) {

  private static final int FEWEST = 1;
  private static final int MOST = 20;
  private static final int UNASKED = 3;

  /// Nothing was set.
  public static DigestPolicy unset() {
    return of(null, null);
  }

  /// What was set; a number beyond the bounds counts as the nearest one within.
  public static DigestPolicy of(@Nullable Boolean enabled, @Nullable Integer after) {
    return new DigestPolicy(
        enabled == null || enabled, after == null ? UNASKED : Math.clamp(after, FEWEST, MOST));
  }

  /// Whether the offer may wait at all: not when it could not be answered any more by then.
  public boolean mayHold(HeldOffer offer, Instant now) {
    return enabled && offer.until().isAfter(now.plus(Hour.LENGTH));
  }

  /// What is to be done with that delivery, in the professional's hour as it is known. One that was
  /// let through before is let through again, and counted once.
  public Verdict judge(String deliveryId, Optional<Hour> known, Instant now) {
    return known
        .filter(it -> now.isBefore(it.end()))
        .map(it -> within(it, deliveryId))
        .orElseGet(() -> new Verdict.AtOnce(new Hour(now.plus(Hour.LENGTH), Set.of(deliveryId))));
  }

  private Verdict within(Hour hour, String deliveryId) {
    if (hour.letThrough().contains(deliveryId)) {
      return new Verdict.AtOnce(hour);
    }
    if (hour.letThrough().size() >= after) {
      return new Verdict.Hold(hour.end());
    }
    Set<String> letThrough = new HashSet<>(hour.letThrough());
    letThrough.add(deliveryId);
    return new Verdict.AtOnce(new Hour(hour.end(), letThrough));
  }
}
