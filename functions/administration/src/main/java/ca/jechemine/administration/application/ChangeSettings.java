package ca.jechemine.administration.application;

import static java.util.stream.Collectors.toSet;

import ca.jechemine.administration.domain.settings.CurrentSettings.Sight;
import ca.jechemine.administration.domain.settings.PlatformSettings;
import ca.jechemine.administration.domain.settings.PlatformSettings.Change;
import ca.jechemine.administration.domain.settings.PlatformSettings.Edit;
import ca.jechemine.administration.domain.settings.SettingsStore;
import ca.jechemine.administration.domain.settings.SettingsStore.Note;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Changes the settings of the platform (contract 30 §17).
public final class ChangeSettings {

  /// Of so many versions it is looked up who changed what; who saw an older one is told at once.
  private static final int REMEMBERED = 50;

  private final SettingsStore store;
  private final InstantSource clock;

  public ChangeSettings(SettingsStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /// The settings with the edits made. The page sends all that it was shown, whatever of it was
  /// edited, and no version: what somebody else has changed since the caller was last shown the
  /// settings is not changed back. Of two who change different fields at once neither loses
  /// anything; who says which version they saw is told when it is no longer that one.
  ///
  /// @throws Refusal.Conflict `SETTINGS_CHANGED` when `seen` is not the current version, or without
  ///   it when an edit would change what somebody else has changed since the caller saw it
  public PlatformSettings change(Caller caller, List<Edit> edits, Optional<Long> seen) {
    return Retry.whenStale(() -> changeOnce(caller, edits, seen));
  }

  private PlatformSettings changeOnce(Caller caller, List<Edit> edits, Optional<Long> seen) {
    Sight sight = store.sight(caller.id());
    PlatformSettings current = sight.settings();
    List<Change> changes = current.changes(edits);
    boolean outdated =
        seen.map(it -> it != current.version())
            .orElseGet(() ->
                sight
                    .before()
                    .filter(it -> overtaken(caller.id(), changes, it, current))
                    .isPresent());
    if (outdated) {
      throw Refusal.conflict(
          "SETTINGS_CHANGED",
          new Text(
              "Quelqu’un d’autre a modifié les paramètres entre-temps. Rechargez la page.",
              "Somebody else has changed the settings meanwhile. Reload the page."));
    }
    if (changes.isEmpty()) {
      if (!sight.before().equals(Optional.of(current.version()))) {
        store.shown(caller.id(), current.version());
      }
      return current;
    }
    Instant now = clock.instant();
    PlatformSettings next = current.with(edits, now);
    store.save(next, new Note(next.version(), caller.id(), caller.name(), now, changes));
    return next;
  }

  /// Whether somebody else has changed one of the fields since that version.
  private boolean overtaken(
      UserId caller, List<Change> changes, long seen, PlatformSettings current) {
    long missed = current.version() - seen;
    if (missed <= 0 || changes.isEmpty()) {
      return false;
    }
    if (missed > REMEMBERED) {
      return true;
    }
    Set<String> fields = changes.stream().map(Change::field).collect(toSet());
    return store.history(new PageRequest((int) missed, null)).items().stream()
        .filter(it -> it.version() > seen && !it.by().equals(caller))
        .flatMap(it -> it.changes().stream())
        .anyMatch(it -> fields.contains(it.field()));
  }
}
