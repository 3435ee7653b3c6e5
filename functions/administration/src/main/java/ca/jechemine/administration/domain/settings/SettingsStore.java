package ca.jechemine.administration.domain.settings;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.List;

/// Where the settings of the platform are.
public interface SettingsStore extends CurrentSettings {

  /// Keeps the settings with the note of what was changed, and that whoever changed them was shown
  /// this version, together.
  ///
  /// @throws ca.jechemine.kernel.StaleVersion when somebody changed them since they were read
  void save(PlatformSettings settings, Note note);

  /// What was changed, the latest first.
  Page<Note> history(PageRequest page);

  /// Who changed what, once.
  record Note(
      long version, UserId by, String byName, Instant at, List<PlatformSettings.Change> changes) {

    public Note {
      changes = List.copyOf(changes);
    }
  }
}
