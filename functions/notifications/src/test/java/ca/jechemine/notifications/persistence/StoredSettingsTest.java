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
class StoredSettingsTest {

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

  /// Contract 30 §0.2.
  @Test
  void transfers_go_where_the_operator_says_or_else_the_administrators() {
    assertThat(settings(" ").depositAddress()).isEmpty();

    surroundings.set("platform", "{\"interacDepositEmail\":\" virements@example.com \"}");
    assertThat(settings("").depositAddress()).contains("virements@example.com");
    assertThat(settings("depots@example.com").depositAddress()).contains("depots@example.com");

    surroundings.set("platform", "{\"interacDepositEmail\":\"\"}");
    assertThat(settings("").depositAddress()).isEmpty();
  }

  /// As a function reads them that has just started.
  private DigestPolicy policy() {
    return settings("").digestPolicy();
  }

  private StoredSettings settings(String depositAddress) {
    return new StoredSettings(
        new Settings(surroundings.tables().client(), surroundings.platform()), "", depositAddress);
  }
}
