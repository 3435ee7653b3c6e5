package ca.jechemine.administration.application;

import ca.jechemine.administration.domain.settings.CurrentSettings;
import ca.jechemine.administration.domain.settings.CurrentSettings.Sight;
import ca.jechemine.administration.domain.settings.PlatformSettings;
import ca.jechemine.kernel.UserId;
import java.util.Optional;

/// Shows the settings of the platform, and remembers to whom (contract 30 §17).
public final class ShowSettings {

  private final CurrentSettings current;

  public ShowSettings(CurrentSettings current) {
    this.current = current;
  }

  /// The settings as they are now: what the reader sends next is judged by these.
  public PlatformSettings show(UserId reader) {
    Sight sight = current.sight(reader);
    long version = sight.settings().version();
    if (!sight.before().equals(Optional.of(version))) {
      current.shown(reader, version);
    }
    return sight.settings();
  }
}
