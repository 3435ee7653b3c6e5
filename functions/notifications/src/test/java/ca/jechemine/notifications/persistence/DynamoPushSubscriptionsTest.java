package ca.jechemine.notifications.persistence;

import ca.jechemine.notifications.Surroundings;
import ca.jechemine.notifications.domain.Fixtures;
import ca.jechemine.notifications.domain.push.PushSubscriptions;
import ca.jechemine.notifications.domain.push.PushSubscriptionsContract;
import ca.jechemine.testkit.EmbeddedAws;
import ca.jechemine.testkit.MovableClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("adapter")
class DynamoPushSubscriptionsTest extends PushSubscriptionsContract {

  @RegisterExtension static final EmbeddedAws AWS = new EmbeddedAws();

  @Override
  protected PushSubscriptions empty() {
    return new DynamoPushSubscriptions(
        new Surroundings(AWS, new MovableClock(Fixtures.NOON)).tables(),
        Surroundings.cipher(),
        Surroundings.lookups());
  }
}
