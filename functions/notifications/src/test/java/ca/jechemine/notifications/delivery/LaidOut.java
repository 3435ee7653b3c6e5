package ca.jechemine.notifications.delivery;

import ca.jechemine.notifications.domain.Branding;
import ca.jechemine.notifications.domain.Layout.Bodies;
import ca.jechemine.notifications.domain.MailContent;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import ca.jechemine.notifications.domain.Page;

/// Notices as their readers see them.
final class LaidOut {

  private LaidOut() {}

  static Bodies mail(MailNotice notice, Branding branding) {
    MailContent content = notice.content();
    return new MustacheLayout()
        .lay(
            new Page(
                content.in(notice.languages().getFirst()).subject(),
                notice.languages().stream()
                    .map(it -> new Page.Section(it, content.in(it)))
                    .toList(),
                branding,
                "https://jechemine.ca",
                "support@jechemine.ca",
                notice.exchange() != null));
  }
}
