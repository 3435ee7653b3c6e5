package ca.jechemine.notifications.application;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.notifications.domain.DerivedIds;
import ca.jechemine.notifications.domain.Feeds;
import ca.jechemine.notifications.domain.People;
import java.time.InstantSource;

/// Writes the feed rows that an event asks for; each once, however often the event arrives.
///
/// A row is dated by its event, so that a repetition finds it under the same key.
public final class WriteFeed {

  private final Catalogue catalogue;
  private final DerivedIds ids;
  private final Feeds feeds;

  public WriteFeed(People people, DerivedIds ids, Feeds feeds, InstantSource clock) {
    this.catalogue = new Catalogue(people, clock);
    this.ids = ids;
    this.feeds = feeds;
  }

  /// Writes them.
  public void write(String eventId, DomainEvent event) {
    catalogue
        .feed(event)
        .forEach(it ->
            feeds.add(
                ids.of(event.occurredAt(), eventId, it.to().value(), "feed", it.event().code()),
                it,
                event.occurredAt()));
  }
}
