package ca.jechemine.notifications.application;

import ca.jechemine.contracts.DeliveryEvent.HeldOffer;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.digest.Digests;
import ca.jechemine.notifications.domain.digest.Ending;
import ca.jechemine.notifications.domain.digest.Hour;
import ca.jechemine.notifications.domain.digest.Offers;
import ca.jechemine.notifications.domain.digest.Verdict;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// For tests in which nothing is on offer: whoever asks about an offer is wrong.
final class NothingHeld implements Digests, Offers {

  @Override
  public Verdict admit(UserId professional, Function<Optional<Hour>, Verdict> rule) {
    throw noOffer();
  }

  @Override
  public void hold(UserId professional, int attempt, HeldOffer offer, Instant until) {
    throw noOffer();
  }

  @Override
  public Page<UserId> due(Instant now, PageRequest page) {
    throw noOffer();
  }

  @Override
  public int gather(UserId professional, Instant now) {
    throw noOffer();
  }

  @Override
  public void settle(List<HeldOffer> offers, Ending ending, Instant now) {
    throw noOffer();
  }

  @Override
  public void over(String appointmentId, long version, Instant now) {
    throw noOffer();
  }

  @Override
  public void overFor(UserId professional, String appointmentId, long version, Instant now) {
    throw noOffer();
  }

  @Override
  public List<HeldOffer> stillOpen(UserId professional, List<HeldOffer> offers, Instant now) {
    throw noOffer();
  }

  private static UnsupportedOperationException noOffer() {
    return new UnsupportedOperationException("nothing is on offer here");
  }
}
