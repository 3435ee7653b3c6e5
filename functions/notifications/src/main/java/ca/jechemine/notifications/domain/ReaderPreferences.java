package ca.jechemine.notifications.domain;

import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/// Everybody's preferences.
public interface ReaderPreferences {

  /// Those of one reader; unset when they never chose.
  Preferences of(UserId reader);

  /// Those of each of them, of up to a hundred.
  Map<UserId, Preferences> ofAll(Set<UserId> readers);

  /// Changes what the change names and nothing else, whoever changes something else meanwhile;
  /// returns all of them as they are then.
  Preferences change(UserId reader, PreferencesChange change, Instant now);

  /// Deletes what they chose.
  void forget(UserId reader);
}
