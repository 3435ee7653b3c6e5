package ca.jechemine.notifications.application;

import ca.jechemine.contracts.ContactEvent;
import ca.jechemine.notifications.domain.DerivedIds;
import ca.jechemine.notifications.domain.Feeds;
import ca.jechemine.notifications.domain.Notices;

/// Writes the feed rows that an event asks for; each once, however often the event arrives.
///
/// A row is dated by its event, so that a repetition finds it under the same key.
public final class WriteFeed {

  private final Audiences audiences;
  private final DerivedIds ids;
  private final Feeds feeds;

  public WriteFeed(Audiences audiences, DerivedIds ids, Feeds feeds) {
    this.audiences = audiences;
    this.ids = ids;
    this.feeds = feeds;
  }

  /// Writes them.
  public void write(String eventId, ContactEvent event) {
    Notices.feed(event, audiences.ofFeed(event))
        .forEach(it ->
            feeds.add(
                ids.of(event.occurredAt(), eventId, it.to().value(), "feed"),
                it,
                event.occurredAt()));
  }
}
