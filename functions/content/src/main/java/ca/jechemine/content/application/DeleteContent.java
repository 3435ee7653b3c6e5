package ca.jechemine.content.application;

import ca.jechemine.content.domain.ContentAddress;
import ca.jechemine.content.domain.ContentEntries;
import ca.jechemine.kernel.Retry;

/// An administrator deletes an entry of the editorial content for good.
public final class DeleteContent {

  private final ContentEntries entries;

  public DeleteContent(ContentEntries entries) {
    this.entries = entries;
  }

  /// Of several who delete it at once, one does; the others find nothing.
  public void delete(ContentAddress address) {
    Retry.whenStale(() -> {
      entries.delete(entries.find(address).orElseThrow(ContentEntries::unknown));
      return address;
    });
  }
}
