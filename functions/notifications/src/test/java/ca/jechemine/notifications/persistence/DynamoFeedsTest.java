package ca.jechemine.notifications.persistence;

import ca.jechemine.notifications.Surroundings;
import ca.jechemine.notifications.domain.Feeds;
import ca.jechemine.notifications.domain.FeedsContract;
import ca.jechemine.notifications.domain.Fixtures;
import ca.jechemine.testkit.EmbeddedAws;
import ca.jechemine.testkit.MovableClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("adapter")
class DynamoFeedsTest extends FeedsContract {

  @RegisterExtension static final EmbeddedAws AWS = new EmbeddedAws();

  @Override
  protected Feeds empty() {
    Surroundings surroundings = new Surroundings(AWS, new MovableClock(Fixtures.NOON));
    return new DynamoFeeds(
        surroundings.tables(), FeedNews.in(surroundings.platform(), Surroundings.cipher()));
  }
}
