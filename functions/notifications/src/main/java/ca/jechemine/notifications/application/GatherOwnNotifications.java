package ca.jechemine.notifications.application;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.FeedFilter;
import ca.jechemine.notifications.domain.Feeds;
import ca.jechemine.notifications.domain.Ledger;
import ca.jechemine.notifications.domain.Ledger.Asked;
import ca.jechemine.notifications.domain.LedgerEntry;
import ca.jechemine.notifications.domain.Notification;
import ca.jechemine.notifications.domain.Preferences;
import ca.jechemine.notifications.domain.ReaderPreferences;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Gathers what is held here on somebody, for their export: what they chose, their feed, and then
/// what was to be sent to them.
public final class GatherOwnNotifications {

  /// As many rows of each kind as one page holds; none is longer than some 2,000 characters.
  static final int PAGE = 100;

  private static final FeedFilter ALL = new FeedFilter(false, null);

  private final Feeds feeds;
  private final ReaderPreferences preferences;
  private final Ledger ledger;
  private final InstantSource clock;

  public GatherOwnNotifications(
      Feeds feeds, ReaderPreferences preferences, Ledger ledger, InstantSource clock) {
    this.feeds = feeds;
    this.preferences = preferences;
    this.ledger = ledger;
    this.clock = clock;
  }

  /// A part of it, and where the next one begins. `chosen` is there when they ever chose, and on
  /// the first page alone.
  public record Gathered(
      Optional<Preferences> chosen,
      List<Notification> feed,
      List<LedgerEntry> deliveries,
      @Nullable Position next) {

    public Gathered {
      feed = List.copyOf(feed);
      deliveries = List.copyOf(deliveries);
    }
  }

  /// What is held on that person from there.
  public Gathered of(UserId user, @Nullable Position from) {
    Place place = Place.read(from);
    return switch (place.shelf()) {
      case FEED -> ofFeed(user, place.inside());
      case LEDGER -> ofLedger(user, place.inside());
    };
  }

  /// The last page of the feed has the first of the ledger with it: most people need one call.
  private Gathered ofFeed(UserId user, @Nullable Position from) {
    Page<Notification> page = feeds.list(user, ALL, new PageRequest(PAGE, from), clock.instant());
    Optional<Preferences> chosen =
        from == null
            ? Optional.of(preferences.of(user)).filter(it -> it.updatedAt() != null)
            : Optional.empty();
    return page.following()
        .map(it -> new Gathered(chosen, page.items(), List.of(), Place.on(Shelf.FEED, it)))
        .orElseGet(() -> {
          Gathered sent = ofLedger(user, null);
          return new Gathered(chosen, page.items(), sent.deliveries(), sent.next());
        });
  }

  private Gathered ofLedger(UserId user, @Nullable Position from) {
    Page<LedgerEntry> page = ledger.list(new Asked.For(user), new PageRequest(PAGE, from));
    return new Gathered(
        Optional.empty(),
        List.of(),
        page.items(),
        page.following().map(it -> Place.on(Shelf.LEDGER, it)).orElse(null));
  }

  private enum Shelf {
    FEED,
    LEDGER
  }

  /// On which shelf, and where on it.
  private record Place(Shelf shelf, @Nullable Position inside) {

    private static final String SEPARATOR = "|";

    static Place read(@Nullable Position from) {
      if (from == null) {
        return new Place(Shelf.FEED, null);
      }
      int end = from.value().indexOf(SEPARATOR);
      return new Place(
          Shelf.valueOf(from.value().substring(0, end)),
          new Position(from.value().substring(end + 1)));
    }

    static Position on(Shelf shelf, Position inside) {
      return new Position(shelf + SEPARATOR + inside.value());
    }
  }
}
