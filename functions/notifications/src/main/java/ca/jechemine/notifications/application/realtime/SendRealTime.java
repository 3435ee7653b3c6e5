package ca.jechemine.notifications.application.realtime;

import ca.jechemine.contracts.FeedEvent;
import ca.jechemine.contracts.FeedEvent.NotificationCreated;
import ca.jechemine.contracts.FeedEvent.NotificationDeleted;
import ca.jechemine.contracts.FeedEvent.NotificationMarked;
import ca.jechemine.contracts.FeedEvent.NotificationsRead;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.Feeds;
import ca.jechemine.notifications.domain.People;
import ca.jechemine.notifications.domain.realtime.Connection;
import ca.jechemine.notifications.domain.realtime.Connections;
import ca.jechemine.notifications.domain.realtime.Lines;
import ca.jechemine.notifications.domain.realtime.Lines.Outcome;
import ca.jechemine.notifications.domain.realtime.ServerMessage;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Tells the tabs that somebody has open what became of their feed, as it is when they are told:
/// events come late, twice and in any order.
public final class SendRealTime {

  /// Whoever was not told within that time has read the feed itself.
  private static final Duration OF_USE = Duration.ofMinutes(5);

  private final Connections connections;
  private final People people;
  private final Feeds feeds;
  private final Lines lines;
  private final InstantSource clock;

  public SendRealTime(
      Connections connections, People people, Feeds feeds, Lines lines, InstantSource clock) {
    this.connections = connections;
    this.people = people;
    this.feeds = feeds;
    this.lines = lines;
    this.clock = clock;
  }

  /// Tells all of them; forgets those that are no more.
  ///
  /// @throws IllegalStateException when one of them could not be told; all others were
  public void send(FeedEvent event) {
    Instant now = clock.instant();
    if (now.isAfter(event.occurredAt().plus(OF_USE))) {
      return;
    }
    UserId user = new UserId(event.userId());
    List<Connection> open = connections.of(user, now);
    if (!open.isEmpty() && mayListen(user)) {
      message(event, user, now).ifPresent(it -> tell(open, it, now));
    }
  }

  private boolean mayListen(UserId user) {
    return people.withIds(Set.of(user)).values().stream()
        .allMatch(it -> it.status() != AccountStatus.INACTIVE);
  }

  /// Nothing of a row that is gone meanwhile: that is told by itself.
  private Optional<ServerMessage> message(FeedEvent event, UserId user, Instant now) {
    return switch (event) {
      case NotificationCreated created ->
          feeds
              .find(user, created.notificationId(), now)
              .map(it -> new ServerMessage.Created(it, feeds.unread(user, now)));
      case NotificationMarked marked ->
          feeds
              .find(user, marked.notificationId(), now)
              .map(it -> new ServerMessage.Marked(it.id(), it.readAt(), feeds.unread(user, now)));
      case NotificationsRead read ->
          Optional.of(
              new ServerMessage.AllMarked(
                  read.readAt(), read.upTo(), read.type(), feeds.unread(user, now)));
      case NotificationDeleted deleted ->
          Optional.of(new ServerMessage.Deleted(deleted.notificationId(), feeds.unread(user, now)));
    };
  }

  private void tell(List<Connection> open, ServerMessage message, Instant now) {
    Map<Connection, Outcome> outcomes = lines.tell(open, message);
    outcomes.forEach((connection, outcome) -> {
      if (outcome == Outcome.GONE && !connection.mayBeOpening(now)) {
        connections.remove(connection);
      }
    });
    if (outcomes.containsValue(Outcome.FAILED)) {
      throw new IllegalStateException("connections could not be told");
    }
  }
}
