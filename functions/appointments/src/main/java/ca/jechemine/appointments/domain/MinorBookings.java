package ca.jechemine.appointments.domain;

import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.UserId;
import java.util.Optional;

/// Where bookings of guardians for their minors are kept, and under which id each minor stands.
public interface MinorBookings {

  /// The id that an earlier booking claimed for the minor.
  Optional<UserId> find(Minor minor);

  /// Keeps the booking, its events and under which id the minor stands: all of it or nothing.
  ///
  /// @throws ca.jechemine.kernel.StaleVersion when the minor stands under another id by now
  /// @throws ca.jechemine.kernel.Refusal.Conflict with `SLOT_TAKEN` when the time is not free
  /// @throws ca.jechemine.kernel.AlreadyAnswered when the receipt is of an earlier request
  void save(Change booking, Minor minor, boolean isNew, Optional<Receipt> receipt);
}
