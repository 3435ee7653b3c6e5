package ca.jechemine.notifications.domain.push;

import ca.jechemine.kernel.Language;
import ca.jechemine.notifications.domain.Category;
import ca.jechemine.notifications.domain.Discretion;
import ca.jechemine.notifications.domain.Notice.FeedNotice;
import ca.jechemine.notifications.domain.Notice.PushNotice;
import ca.jechemine.notifications.domain.push.PushMessage.Urgency;
import java.time.Duration;

/// How what the feed tells reads on a screen that others may see: here and nowhere else it is
/// decided. The feed tells nothing clinical and nothing of anybody's address, so that it may be
/// said as it is, unless its reader wants nothing at all to be seen.
public final class PushTexts {

  private static final Duration DAY = Duration.ofDays(1);
  private static final Duration THREE_DAYS = Duration.ofDays(3);
  private static final Duration WEEK = Duration.ofDays(7);

  private PushTexts() {}

  /// What is pushed of it.
  public static PushNotice of(FeedNotice notice) {
    return new PushNotice(
        notice.to(),
        notice.event(),
        notice.title(),
        notice.message(),
        notice.metadata().getOrDefault("link", "/"));
  }

  /// The same, for somebody who chose that nobody else sees what it is about.
  public static PushNotice discreet(PushNotice notice, Language language) {
    Discretion.Glimpse glimpse = Discretion.push(notice.event(), language);
    return new PushNotice(
        notice.to(), notice.event(), glimpse.title(), glimpse.body(), notice.path());
  }

  /// How long it is worth being told late.
  public static Duration life(Category category) {
    return switch (category) {
      case PROPOSAL, REMINDER -> DAY;
      case APPOINTMENT, MESSAGE -> THREE_DAYS;
      case PAYMENT, DOCUMENT, RESOURCE, SYSTEM -> WEEK;
    };
  }

  /// Whether it is worth waking a device for: what has a date, or somebody waits for.
  public static Urgency urgency(Category category) {
    return switch (category) {
      case APPOINTMENT, PROPOSAL, REMINDER -> Urgency.HIGH;
      case PAYMENT, MESSAGE, SYSTEM -> Urgency.NORMAL;
      case DOCUMENT, RESOURCE -> Urgency.LOW;
    };
  }
}
