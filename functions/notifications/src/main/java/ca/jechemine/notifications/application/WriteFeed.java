package ca.jechemine.notifications.application;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.notifications.domain.DerivedIds;
import ca.jechemine.notifications.domain.Feeds;
import ca.jechemine.notifications.domain.Notice.FeedNotice;
import ca.jechemine.notifications.domain.People;
import ca.jechemine.notifications.domain.ReaderPreferences;
import java.time.InstantSource;
import java.util.List;

/// Writes the feed rows that an event asks for; each once, however often the event arrives.
///
/// A row is dated by its event, so that a repetition finds it under the same key.
public final class WriteFeed {

  /// What the ids of rows are told apart by from those of messages.
  static final String CHANNEL = "feed";

  private final Catalogue catalogue;
  private final DerivedIds ids;
  private final Feeds feeds;
  private final ReaderPreferences preferences;
  private final InstantSource clock;

  public WriteFeed(
      People people,
      DerivedIds ids,
      Feeds feeds,
      ReaderPreferences preferences,
      InstantSource clock) {
    this.catalogue = new Catalogue(people, clock);
    this.ids = ids;
    this.feeds = feeds;
    this.preferences = preferences;
    this.clock = clock;
  }

  /// Writes them, but for readers who chose not to have them.
  public void write(String eventId, DomainEvent event) {
    List<FeedNotice> notices = catalogue.feed(event);
    Consent consent = Consent.of(notices, preferences);
    notices.stream().filter(consent::allows).forEach(it -> write(eventId, event, it));
  }

  private void write(String eventId, DomainEvent event, FeedNotice notice) {
    feeds.add(
        ids.of(event.occurredAt(), eventId, notice.to().value(), CHANNEL, notice.event().code()),
        notice,
        event.occurredAt(),
        clock.instant());
  }
}
