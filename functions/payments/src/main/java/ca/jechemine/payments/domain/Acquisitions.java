package ca.jechemine.payments.domain;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.UserId;

/// All that people bought beside sessions, in whatever state.
public interface Acquisitions {

  /// That person's: what they paid of a plan first, then the plan, then their purchases, each the
  /// newest first.
  Page<Acquisition> of(UserId person, PageRequest page);

  /// Makes the next of what is the loser's the survivor's, in one transaction each, and tells of it
  /// (docs/adr/0069). Of two that both subscribed the survivor's subscription stays the one that
  /// they have, and the loser's is theirs besides. Nothing is asked of Stripe.
  ///
  /// @return whether there may be more
  boolean move(UserId loser, UserId survivor, int most);
}
