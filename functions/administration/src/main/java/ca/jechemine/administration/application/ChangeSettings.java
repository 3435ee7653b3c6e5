package ca.jechemine.administration.application;

import ca.jechemine.administration.domain.settings.PlatformSettings;
import ca.jechemine.administration.domain.settings.PlatformSettings.Change;
import ca.jechemine.administration.domain.settings.PlatformSettings.Edit;
import ca.jechemine.administration.domain.settings.SettingsStore;
import ca.jechemine.administration.domain.settings.SettingsStore.Note;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Text;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/// Changes the settings of the platform (contract 30 §17).
public final class ChangeSettings {

  private final SettingsStore store;
  private final InstantSource clock;

  public ChangeSettings(SettingsStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /// The settings with the edits made. Of two who change different fields at once neither loses
  /// anything; who says which version they saw is told when it is no longer that one.
  ///
  /// @throws Refusal.Conflict `SETTINGS_CHANGED` when `seen` is not the current version
  public PlatformSettings change(Caller caller, List<Edit> edits, Optional<Long> seen) {
    return Retry.whenStale(() -> changeOnce(caller, edits, seen));
  }

  private PlatformSettings changeOnce(Caller caller, List<Edit> edits, Optional<Long> seen) {
    PlatformSettings current = store.read();
    if (seen.isPresent() && seen.get() != current.version()) {
      throw Refusal.conflict(
          "SETTINGS_CHANGED",
          new Text(
              "Quelqu’un d’autre a modifié les paramètres entre-temps. Rechargez la page.",
              "Somebody else has changed the settings meanwhile. Reload the page."));
    }
    List<Change> changes = current.changes(edits);
    if (changes.isEmpty()) {
      return current;
    }
    Instant now = clock.instant();
    PlatformSettings next = current.with(edits, now);
    store.save(next, new Note(next.version(), caller.id(), caller.name(), now, changes));
    return next;
  }
}
