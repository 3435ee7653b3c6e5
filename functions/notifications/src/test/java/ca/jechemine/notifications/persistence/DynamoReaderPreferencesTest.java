package ca.jechemine.notifications.persistence;

import ca.jechemine.notifications.Surroundings;
import ca.jechemine.notifications.domain.Fixtures;
import ca.jechemine.notifications.domain.ReaderPreferences;
import ca.jechemine.notifications.domain.ReaderPreferencesContract;
import ca.jechemine.testkit.EmbeddedAws;
import ca.jechemine.testkit.MovableClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("adapter")
class DynamoReaderPreferencesTest extends ReaderPreferencesContract {

  @RegisterExtension static final EmbeddedAws AWS = new EmbeddedAws();

  @Override
  protected ReaderPreferences empty() {
    return new DynamoReaderPreferences(
        new Surroundings(AWS, new MovableClock(Fixtures.NOON)).tables());
  }
}
