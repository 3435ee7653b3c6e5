package ca.jechemine.notifications.application;

import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.CatalogueEvent;
import ca.jechemine.notifications.domain.Choice;
import ca.jechemine.notifications.domain.Notice;
import ca.jechemine.notifications.domain.Notice.FeedNotice;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import ca.jechemine.notifications.domain.Notice.PushNotice;
import ca.jechemine.notifications.domain.Notice.SmsNotice;
import ca.jechemine.notifications.domain.Preferences;
import ca.jechemine.notifications.domain.ReaderPreferences;
import ca.jechemine.notifications.domain.Way;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the readers of some notices have chosen. Who has no account has chosen nothing, and where
/// nobody has a choice nothing is read: what is mandatory may be told discreetly all the same.
final class Consent {

  /// Why the ledger says that something was not sent.
  static final String OPTED_OUT = "OPTED_OUT";

  private final Map<UserId, Preferences> chosen;

  private Consent(Map<UserId, Preferences> chosen) {
    this.chosen = chosen;
  }

  /// That of all readers of the notices, read together.
  static Consent of(Collection<? extends Notice> notices, ReaderPreferences preferences) {
    return new Consent(
        preferences.ofAll(
            notices.stream()
                .filter(it -> isSeen(it) || Preferences.decideOn(event(it), way(it)))
                .flatMap(it -> Stream.ofNullable(reader(it)))
                .collect(Collectors.toUnmodifiableSet())));
  }

  /// Whether the reader is told.
  boolean allows(Notice notice) {
    UserId reader = reader(notice);
    return reader == null
        || chosen.getOrDefault(reader, Preferences.unset()).allow(event(notice), way(notice));
  }

  /// Whether the reader wants to be told so that nobody else sees what it is about.
  boolean isDiscreet(Notice notice) {
    UserId reader = reader(notice);
    return reader != null
        && isSeen(notice)
        && chosen.getOrDefault(reader, Preferences.unset()).isOn(new Choice.Discreetly());
  }

  /// Whether others may see it on a screen: the feed is behind the sign-in.
  private static boolean isSeen(Notice notice) {
    return switch (notice) {
      case MailNotice _, SmsNotice _, PushNotice _ -> true;
      case FeedNotice _ -> false;
    };
  }

  private static @Nullable UserId reader(Notice notice) {
    return switch (notice) {
      case MailNotice it -> it.reader();
      case SmsNotice it -> it.reader();
      case FeedNotice it -> it.to();
      case PushNotice it -> it.to();
    };
  }

  private static CatalogueEvent event(Notice notice) {
    return switch (notice) {
      case MailNotice it -> it.content().event();
      case SmsNotice it -> it.event();
      case FeedNotice it -> it.event();
      case PushNotice it -> it.event();
    };
  }

  private static Way way(Notice notice) {
    return switch (notice) {
      case MailNotice _ -> Way.EMAIL;
      case SmsNotice _ -> Way.SMS;
      case FeedNotice _ -> Way.IN_APP;
      case PushNotice _ -> Way.PUSH;
    };
  }
}
