package ca.jechemine.appointments.domain;

import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.kernel.Money;
import java.time.Duration;
import java.time.Instant;

/// What calling an appointment off costs (contract 20 §5.6): a client who does so less than
/// `freeUntil` before it begins owes a share of the price; nobody else owes anything. Why not the
/// rule of 48 hours: docs/adr/0037.
public record CancellationTerms(Duration freeUntil, int lateFeeBasisPoints) {

  /// Free up to 24 hours before, 15 % after; what the page computes and shows.
  public static final CancellationTerms DEFAULT =
      new CancellationTerms(Duration.ofHours(24), 15_00);

  /// The fee, to the cent, half a cent upwards.
  public Money fee(Party by, Slot slot, Money price, Instant now) {
    return switch (by) {
      case PROFESSIONAL, ADMIN -> Money.ZERO;
      case CLIENT ->
          now.isAfter(slot.start().minus(freeUntil)) ? price.share(lateFeeBasisPoints) : Money.ZERO;
    };
  }
}
