package ca.jechemine.appointments.persistence;

import ca.jechemine.appointments.domain.schedule.MinimumNotice;
import ca.jechemine.runtime.settings.Settings;
import io.avaje.jsonb.Json;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// The minimum notice out of the platform's settings, document `scheduling`, in minutes there. What
/// is not set, or below nothing, is none.
public final class SettingsMinimumNotice implements MinimumNotice {

  private static final String NAME = "scheduling";

  private final Settings settings;

  public SettingsMinimumNotice(Settings settings) {
    this.settings = settings;
  }

  @Override
  public Duration current() {
    return settings
        .read(NAME, Document.class)
        .map(Document::minimumNoticeMinutes)
        .filter(it -> it > 0)
        .map(Duration::ofMinutes)
        .orElse(Duration.ZERO);
  }

  /// What of the document is read.
  @Json
  record Document(@Nullable Integer minimumNoticeMinutes) {}
}
