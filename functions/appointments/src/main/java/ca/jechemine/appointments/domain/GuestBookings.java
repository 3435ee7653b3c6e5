package ca.jechemine.appointments.domain;

import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.UserId;
import java.util.Optional;

/// Where bookings of people who are not signed in are kept, as those of others are, and counted:
/// anybody may send them.
public interface GuestBookings {

  /// Keeps the booking, its events, whose the address is from now on, and what counts against the
  /// limits of the network address and of the e-mail address: all of it or nothing. It costs the
  /// same whether or not somebody was known by the address.
  ///
  /// @throws ca.jechemine.kernel.StaleVersion when the address is somebody else's by now
  /// @throws ca.jechemine.kernel.Refusal.Conflict with `SLOT_TAKEN` when the time is not free, with
  ///   `LETTER_ALREADY_USED` when another appointment has the letter of referral
  /// @throws ca.jechemine.kernel.Refusal.TooManyRequests after too many of one address
  /// @throws ca.jechemine.kernel.AlreadyAnswered when the receipt is of an earlier request
  void save(Change booking, Claim claim, String source, Optional<Receipt> receipt);

  /// Whose an e-mail address is held to be; `isNew` when nobody was known by it. An account that is
  /// heard of later takes the address from a claim.
  record Claim(String email, UserId holder, boolean isNew) {

    /// Without the address, so that it gets into no log.
    @Override
    public String toString() {
      return "a claim of " + holder;
    }
  }
}
