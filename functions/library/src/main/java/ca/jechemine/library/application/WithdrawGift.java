package ca.jechemine.library.application;

import ca.jechemine.kernel.UserId;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.library.domain.gift.Gifts;

/// An administrator takes a gift back: the access that it gave ends, and what they have besides
/// stays. Of what is not given, or not any more, it changes nothing.
public final class WithdrawGift {

  private final Gifts gifts;

  public WithdrawGift(Gifts gifts) {
    this.gifts = gifts;
  }

  public void withdraw(ResourceId resource, UserId person) {
    gifts.withdraw(person, resource);
  }
}
