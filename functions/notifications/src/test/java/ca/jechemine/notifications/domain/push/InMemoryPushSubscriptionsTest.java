package ca.jechemine.notifications.domain.push;

class InMemoryPushSubscriptionsTest extends PushSubscriptionsContract {

  @Override
  protected PushSubscriptions empty() {
    return new InMemoryPushSubscriptions();
  }
}
