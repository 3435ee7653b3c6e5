package ca.jechemine.content.application;

import ca.jechemine.content.domain.ContentAddress;
import ca.jechemine.content.domain.ContentChange;
import ca.jechemine.content.domain.ContentEntries;
import ca.jechemine.content.domain.ContentEntry;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/// An administrator changes an entry of the editorial content. Asking for what is already so
/// changes nothing.
public final class UpdateContent {

  private final ContentEntries entries;
  private final InstantSource clock;

  public UpdateContent(ContentEntries entries, InstantSource clock) {
    this.entries = entries;
    this.clock = clock;
  }

  /// The entry after the change.
  public ContentEntry update(ContentAddress address, ContentChange change, UserId by) {
    return Retry.whenStale(() -> {
      Versioned<ContentEntry> read = entries.find(address).orElseThrow(ContentEntries::unknown);
      ContentEntry next =
          read.value().change(change, by, clock.instant().truncatedTo(ChronoUnit.MILLIS));
      if (!next.equals(read.value())) {
        entries.save(read, next);
      }
      return next;
    });
  }
}
