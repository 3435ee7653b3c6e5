package ca.jechemine.notifications.domain;

import java.util.Map;
import java.util.Set;

/// What is chosen anew, and what is as if it never had been chosen; everything else stays.
public record PreferencesChange(Map<Choice, Boolean> chosen, Set<Choice> cleared) {

  public PreferencesChange {
    chosen = Map.copyOf(chosen);
    cleared = Set.copyOf(cleared);
  }
}
