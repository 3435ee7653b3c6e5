package ca.jechemine.appointments.persistence;

import ca.jechemine.appointments.domain.UndoWindow;
import ca.jechemine.runtime.settings.Settings;
import io.avaje.jsonb.Json;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The undo window out of the platform's settings, document `routing`, in minutes there. What is
/// not set, or below nothing, is none; what is longer than the longest is the longest.
public final class SettingsUndoWindow implements UndoWindow {

  private static final String NAME = "routing";

  private final Settings settings;

  public SettingsUndoWindow(Settings settings) {
    this.settings = settings;
  }

  @Override
  public Duration current() {
    return settings.read(NAME, Document.class).map(Document::window).orElse(Duration.ZERO);
  }

  /// What of the document is read.
  @Json
  record Document(@Nullable Integer undoMinutes) {

    Duration window() {
      return undoMinutes == null || undoMinutes <= 0
          ? Duration.ZERO
          : Duration.ofMinutes(Math.min(undoMinutes, LONGEST.toMinutes()));
    }
  }
}
