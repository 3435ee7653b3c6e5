package ca.jechemine.notifications.application;

import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.Preferences;
import ca.jechemine.notifications.domain.PreferencesChange;
import ca.jechemine.notifications.domain.ReaderPreferences;
import java.time.InstantSource;

/// Shows and changes by which ways somebody wants to be told of what.
public final class ChoosePreferences {

  private final ReaderPreferences preferences;
  private final InstantSource clock;

  public ChoosePreferences(ReaderPreferences preferences, InstantSource clock) {
    this.preferences = preferences;
    this.clock = clock;
  }

  /// What they chose, and what holds for the rest.
  public Preferences of(UserId reader) {
    return preferences.of(reader);
  }

  /// Changes what the change names; returns all of them as they are then.
  public Preferences change(UserId reader, PreferencesChange change) {
    return preferences.change(reader, change, clock.instant());
  }
}
