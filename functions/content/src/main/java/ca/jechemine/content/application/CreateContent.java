package ca.jechemine.content.application;

import ca.jechemine.content.domain.ContentAddress;
import ca.jechemine.content.domain.ContentChange;
import ca.jechemine.content.domain.ContentEntries;
import ca.jechemine.content.domain.ContentEntry;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/// An administrator adds an entry to the editorial content.
public final class CreateContent {

  private final ContentEntries entries;
  private final Ids ids;
  private final InstantSource clock;

  public CreateContent(ContentEntries entries, Ids ids, InstantSource clock) {
    this.entries = entries;
    this.ids = ids;
    this.clock = clock;
  }

  /// The new entry, in both languages.
  public ContentEntry create(
      ContentAddress address, ContentChange draft, UserId by, Receipts<ContentEntry> receipts) {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    ContentEntry entry =
        ContentEntry.begun(address, ids.next(), ids.next(), by, now).with(draft, now);
    entries.add(entry, receipts.of(entry));
    return entry;
  }
}
