package ca.jechemine.notifications.domain.digest;

import ca.jechemine.contracts.DeliveryEvent.HeldOffer;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.List;

/// Which requests are on offer no more, as far as events have told it.
public interface Offers {

  /// Nobody has it on offer any more who had before that version of the appointment.
  void over(String appointmentId, long version, Instant now);

  /// The same of that professional alone.
  void overFor(UserId professional, String appointmentId, long version, Instant now);

  /// Those that the professional still has on offer, in the same order.
  List<HeldOffer> stillOpen(UserId professional, List<HeldOffer> offers, Instant now);
}
