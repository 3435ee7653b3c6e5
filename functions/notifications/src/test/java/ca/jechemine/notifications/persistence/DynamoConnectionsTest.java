package ca.jechemine.notifications.persistence;

import ca.jechemine.notifications.Surroundings;
import ca.jechemine.notifications.domain.Fixtures;
import ca.jechemine.notifications.domain.realtime.Connections;
import ca.jechemine.notifications.domain.realtime.ConnectionsContract;
import ca.jechemine.testkit.EmbeddedAws;
import ca.jechemine.testkit.MovableClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("adapter")
class DynamoConnectionsTest extends ConnectionsContract {

  @RegisterExtension static final EmbeddedAws AWS = new EmbeddedAws();

  @Override
  protected Connections empty() {
    return new DynamoConnections(new Surroundings(AWS, new MovableClock(Fixtures.NOON)).tables());
  }
}
