package ca.jechemine.notifications.domain.digest;

import ca.jechemine.notifications.domain.DeliveryState;
import ca.jechemine.notifications.domain.LedgerEntry;
import org.jspecify.annotations.Nullable;

/// What became of a delivery that was held back: what the digest became that told of it, or that
/// none did, and why.
public record Ending(DeliveryState state, @Nullable String reason, @Nullable String sentWith) {

  /// It was not told, for this reason.
  public static Ending untold(String reason) {
    return new Ending(DeliveryState.SUPPRESSED, reason, null);
  }

  /// It shares the fate of that digest; what comes back later comes back to the digest alone.
  ///
  /// @throws IllegalStateException while it is not known what becomes of the digest
  public static Ending of(LedgerEntry digest) {
    return switch (digest.state()) {
      case SENT, BOUNCED, COMPLAINED -> new Ending(DeliveryState.SENT, null, digest.id());
      case SUPPRESSED, FAILED -> new Ending(digest.state(), digest.reason(), null);
      case RESERVED, HELD -> throw new IllegalStateException("a digest is not settled");
    };
  }
}
