package ca.jechemine.notifications.delivery;

import ca.jechemine.notifications.domain.Layout;
import ca.jechemine.notifications.domain.Page;

/// The one page of all mails, from templates that were compiled with the code: everything that
/// comes from outside the templates is escaped by them.
public final class MustacheLayout implements Layout {

  @Override
  public Bodies lay(Page page) {
    MailPage view = MailPage.of(page);
    return new Bodies(
        HtmlBodyRenderer.of().execute(new HtmlBody(view)),
        TextBodyRenderer.of().execute(new TextBody(view)));
  }
}
