package ca.jechemine.local;

import ca.jechemine.runtime.Platform;

/// What each function stands on, by its logical id.
public interface Platforms {
  Platform of(String function);
}
