package ca.jechemine.contracts;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What becomes of somebody's in-app feed, for who shows it while it changes: the notifications
/// domain's own. Says which row, not what is in it.
///
/// `changeId` is the change's own: changes of one feed have no order but the one in which the feed
/// itself is found.
public sealed interface FeedEvent extends DomainEvent {

  /// The change.
  String changeId();

  /// Whose feed it is.
  String userId();

  @Override
  default String aggregate() {
    return "FEED";
  }

  @Override
  default String aggregateId() {
    return changeId();
  }

  /// A row was added.
  record NotificationCreated(
      String changeId, String userId, String notificationId, Instant occurredAt)
      implements FeedEvent {}

  /// A row was read, or is unread again.
  record NotificationMarked(
      String changeId, String userId, String notificationId, Instant occurredAt)
      implements FeedEvent {}

  /// Rows were read together: all that were unread, or some of those dated `upTo` then or earlier,
  /// and of one type, where these are not null. A large sweep tells several times.
  record NotificationsRead(
      String changeId,
      String userId,
      Instant readAt,
      @Nullable Instant upTo,
      @Nullable String type,
      Instant occurredAt)
      implements FeedEvent {}

  /// A row was deleted.
  record NotificationDeleted(
      String changeId, String userId, String notificationId, Instant occurredAt)
      implements FeedEvent {}
}
