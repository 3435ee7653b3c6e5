package ca.jechemine.notifications.domain;

class InMemoryFeedsTest extends FeedsContract {

  @Override
  protected Feeds empty() {
    return new InMemoryFeeds();
  }
}
