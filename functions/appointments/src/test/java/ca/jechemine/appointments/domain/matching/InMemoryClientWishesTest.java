package ca.jechemine.appointments.domain.matching;

import ca.jechemine.appointments.domain.ForgottenPeople;
import ca.jechemine.appointments.domain.InMemoryForgottenPeople;
import ca.jechemine.appointments.domain.Nobody;

class InMemoryClientWishesTest extends ClientWishesContract {

  private final InMemoryForgottenPeople forgotten = new InMemoryForgottenPeople();
  private final InMemoryClientWishes wishes = new InMemoryClientWishes(new Nobody(), forgotten);

  @Override
  protected ClientWishes wishes() {
    return wishes;
  }

  @Override
  protected ForgottenPeople forgotten() {
    return forgotten;
  }
}
