package ca.jechemine.appointments.domain;

import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.kernel.Money;
import java.time.Duration;
import java.time.Instant;

/// What calling an appointment off costs (contract 20 §5.6, 30 §1.3): a client who does so until
/// `freeUntil` before it begins owes `earlyFeeBasisPoints` of the price, which is nothing unless
/// administrators keep a part, and `lateFeeBasisPoints` from then on; nobody else owes anything. An
/// appointment keeps those that it was booked under, whatever is set later (docs/adr/0079). Why not
/// the rule of 48 hours: docs/adr/0037.
///
/// @param version of the settings that they are from; 0 while nobody has set any
public record CancellationTerms(
    long version, Duration freeUntil, int earlyFeeBasisPoints, int lateFeeBasisPoints) {

  /// What is kept of the price of a session that is called off late; no setting says otherwise.
  public static final int LATE_FEE_BASIS_POINTS = 15_00;

  /// Free up to 24 hours before, 15 % after; what the page computes and shows.
  public static final CancellationTerms DEFAULT =
      new CancellationTerms(0, Duration.ofHours(24), 0, LATE_FEE_BASIS_POINTS);

  public CancellationTerms {
    if (freeUntil.isNegative()
        || earlyFeeBasisPoints < 0
        || earlyFeeBasisPoints > lateFeeBasisPoints
        || lateFeeBasisPoints > 100_00) {
      throw new IllegalArgumentException("who calls off early never owes more than who is late");
    }
  }

  /// Those that the settings say.
  ///
  /// @param refundedBasisPoints what of the price a client has back who calls off in time
  public static CancellationTerms set(long version, Duration freeUntil, int refundedBasisPoints) {
    int early = 100_00 - refundedBasisPoints;
    return new CancellationTerms(version, freeUntil, early, Math.max(early, LATE_FEE_BASIS_POINTS));
  }

  /// The fee, to the cent, half a cent upwards.
  public Money fee(Party by, Slot slot, Money price, Instant now) {
    return switch (by) {
      case PROFESSIONAL, ADMIN -> Money.ZERO;
      case CLIENT ->
          price.share(
              now.isAfter(slot.start().minus(freeUntil))
                  ? lateFeeBasisPoints
                  : earlyFeeBasisPoints);
    };
  }
}
