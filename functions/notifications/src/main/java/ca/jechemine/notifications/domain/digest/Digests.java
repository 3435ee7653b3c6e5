package ca.jechemine.notifications.domain.digest;

import ca.jechemine.contracts.DeliveryEvent.HeldOffer;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The mails of offers that are held back, professional by professional.
public interface Digests {

  /// What the rule makes of the professional's hour, as it is at that moment: of many who ask at
  /// once each is judged on what the one before left.
  Verdict admit(UserId professional, Function<Optional<Hour>, Verdict> rule);

  /// Holds the offer's delivery back, which that attempt has claimed; does nothing when it is
  /// another's by now.
  void hold(UserId professional, int attempt, HeldOffer offer, Instant until);

  /// Whose offers have waited long enough, the longest first; of a professional as often as they
  /// have offers. What was held just now may be missing for a moment.
  Page<UserId> due(Instant now, PageRequest page);

  /// Asks for the professional's digest: what has waited long enough waits no more, and `DigestDue`
  /// tells of it, together; of many who ask at once, one does. Forty offers a digest.
  ///
  /// @return how many digests were asked for
  int gather(UserId professional, Instant now);

  /// Writes down what became of the offers' deliveries, of those that are held.
  void settle(List<HeldOffer> offers, Ending ending, Instant now);
}
