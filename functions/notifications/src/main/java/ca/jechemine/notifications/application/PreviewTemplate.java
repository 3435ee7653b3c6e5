package ca.jechemine.notifications.application;

import ca.jechemine.notifications.domain.Address;
import ca.jechemine.notifications.domain.Notice.MailNotice;
import ca.jechemine.notifications.domain.NotificationSettings;
import ca.jechemine.notifications.domain.OutgoingMail;
import ca.jechemine.notifications.domain.letters.Draft;
import ca.jechemine.notifications.domain.letters.TemplateChange;
import ca.jechemine.notifications.domain.letters.TemplateId;
import ca.jechemine.notifications.domain.letters.Templates;

/// Shows administrators what a template would make of a sample. Nothing is stored or sent.
public final class PreviewTemplate {

  private static final Address NOBODY = Address.of("nobody@letters.invalid");

  private final Templates templates;
  private final NotificationSettings settings;
  private final Compose compose;

  public PreviewTemplate(Templates templates, NotificationSettings settings, Compose compose) {
    this.templates = templates;
    this.settings = settings;
    this.compose = compose;
  }

  /// The sample, as the template would have it after the change.
  public OutgoingMail preview(TemplateId id, TemplateChange change) {
    Draft draft =
        new Draft(new Samples().of(id.key()).whole(), templates.find(id).after(change), false);
    return compose.mail(
        id.code(), MailNotice.letter(NOBODY, draft, id.language()), settings.mailPolicy(), false);
  }
}
