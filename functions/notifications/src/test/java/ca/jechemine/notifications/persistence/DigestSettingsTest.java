package ca.jechemine.notifications.persistence;

import static ca.jechemine.notifications.domain.Fixtures.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.notifications.Surroundings;
import ca.jechemine.notifications.domain.digest.DigestPolicy;
import ca.jechemine.runtime.settings.Settings;
import ca.jechemine.testkit.EmbeddedAws;
import ca.jechemine.testkit.MovableClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

@Tag("adapter")
class DigestSettingsTest {

  @RegisterExtension static final EmbeddedAws AWS = new EmbeddedAws();

  private final Surroundings surroundings = new Surroundings(AWS, new MovableClock(NOON));

  @Test
  void digests_are_as_the_settings_say_and_on_where_they_say_nothing() {
    assertThat(policy()).isEqualTo(new DigestPolicy(true, 3));

    surroundings.set("emailSettings", "{\"enabled\":true}");
    assertThat(policy()).isEqualTo(new DigestPolicy(true, 3));

    surroundings.set("emailSettings", "{\"digest\":{\"enabled\":false,\"after\":7}}");
    assertThat(policy()).isEqualTo(new DigestPolicy(false, 7));
  }

  /// As a function reads them that has just started.
  private DigestPolicy policy() {
    return new StoredSettings(
            new Settings(surroundings.tables().client(), surroundings.platform()), "")
        .digestPolicy();
  }
}
