package ca.jechemine.notifications.domain.push;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/// One browser of somebody's. `lastUsedAt` is exact to a day.
public record PushSubscription(
    String id,
    PushTarget target,
    @Nullable String userAgent,
    Instant createdAt,
    @Nullable Instant lastUsedAt) {

  /// How many browsers somebody has at most (contract 40 §3.6).
  public static final int MOST = 10;

  /// As they were made.
  public static final Comparator<PushSubscription> OLDEST_FIRST =
      Comparator.comparing(PushSubscription::createdAt).thenComparing(PushSubscription::id);

  private static final Duration NOTED_EVERY = Duration.ofDays(1);

  /// Whether its use at that moment is worth a note.
  public boolean isNews(Instant use) {
    return lastUsedAt == null || !use.isBefore(lastUsedAt.plus(NOTED_EVERY));
  }

  /// Whether the browser has let it lapse.
  public boolean isOver(Instant now) {
    return target.expiresAt() != null && !now.isBefore(target.expiresAt());
  }

  /// The same as the browser registers it again: a subscription with other keys is a new one to the
  /// push service, made for the key of ours that is current.
  public PushSubscription renewedBy(PushSubscription browser) {
    boolean same =
        target.p256dh().equals(browser.target.p256dh())
            && target.auth().equals(browser.target.auth());
    PushTarget renewed =
        new PushTarget(
            target.endpoint(),
            browser.target.p256dh(),
            browser.target.auth(),
            same ? target.applicationKey() : browser.target.applicationKey(),
            browser.target.expiresAt());
    return new PushSubscription(
        id,
        renewed,
        browser.userAgent == null ? userAgent : browser.userAgent,
        createdAt,
        lastUsedAt);
  }
}
