package ca.jechemine.notifications.delivery;

import ca.jechemine.kernel.Language;
import ca.jechemine.notifications.application.Compose;
import ca.jechemine.notifications.application.Sender;
import ca.jechemine.notifications.domain.Branding;
import ca.jechemine.notifications.domain.CalendarFile;
import ca.jechemine.notifications.domain.Layout.Bodies;
import ca.jechemine.notifications.domain.MailPolicy;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import ca.jechemine.notifications.domain.OutgoingMail;
import ca.jechemine.notifications.domain.letters.RewrittenTemplates;
import ca.jechemine.notifications.domain.unsubscribing.UnsubscribeTokens;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Notices as their readers see them.
final class LaidOut {

  private LaidOut() {}

  static Bodies mail(MailNotice notice, Branding branding) {
    OutgoingMail mail = composed(notice, branding, false);
    return new Bodies(mail.html(), mail.text());
  }

  /// The whole of it, as it leaves.
  static OutgoingMail composed(MailNotice notice, Branding branding, boolean isDiscreet) {
    return new Compose(
            new MustacheLayout(),
            new Sender("https://jechemine.ca", "no-reply@jechemine.ca", "support@jechemine.ca"),
            RewrittenTemplates.none(),
            new UnsubscribeTokens(_ -> "5f".repeat(32)))
        .mail("d1", notice, new MailPolicy(true, Map.of(), branding), isDiscreet);
  }

  /// The same notice in another language.
  static MailNotice in(MailNotice notice, Language language) {
    return new MailNotice(
        notice.to(),
        notice.content(),
        List.of(language),
        notice.exchange(),
        notice.uselessFrom(),
        notice.reader(),
        in(notice.calendar(), language),
        notice.file());
  }

  private static @Nullable CalendarFile in(@Nullable CalendarFile file, Language language) {
    return file == null
        ? null
        : new CalendarFile(file.entry(), file.attendee(), language, file.session());
  }
}
