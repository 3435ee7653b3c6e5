package ca.jechemine.notifications.persistence;

import ca.jechemine.notifications.Surroundings;
import ca.jechemine.notifications.domain.Deliveries;
import ca.jechemine.notifications.domain.DeliveriesContract;
import ca.jechemine.notifications.domain.Fixtures;
import ca.jechemine.testkit.EmbeddedAws;
import ca.jechemine.testkit.MovableClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("adapter")
class DynamoDeliveriesTest extends DeliveriesContract {

  @RegisterExtension static final EmbeddedAws AWS = new EmbeddedAws();

  private @Nullable Surroundings surroundings;

  @Override
  protected Deliveries empty() {
    Surroundings fresh = new Surroundings(AWS, new MovableClock(Fixtures.NOON));
    surroundings = fresh;
    return fresh.deliveries();
  }

  @Override
  protected int published() {
    return surroundings == null ? 0 : surroundings.rows("OUTBOX_TABLE", "MAIL#").size();
  }
}
