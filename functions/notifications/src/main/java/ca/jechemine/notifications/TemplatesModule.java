package ca.jechemine.notifications;

import ca.jechemine.kernel.Ids;
import ca.jechemine.notifications.application.Compose;
import ca.jechemine.notifications.application.EditTemplates;
import ca.jechemine.notifications.application.MailSample;
import ca.jechemine.notifications.application.MailStatus;
import ca.jechemine.notifications.application.PreviewTemplate;
import ca.jechemine.notifications.application.Sender;
import ca.jechemine.notifications.delivery.MustacheLayout;
import ca.jechemine.notifications.domain.NotificationSettings;
import ca.jechemine.notifications.domain.letters.Markup;
import ca.jechemine.notifications.domain.letters.RewrittenTemplates;
import ca.jechemine.notifications.domain.letters.Templates;
import ca.jechemine.notifications.domain.unsubscribing.UnsubscribeTokens;
import ca.jechemine.notifications.markup.LetterMarkup;
import ca.jechemine.notifications.persistence.DynamoTemplateTrials;
import ca.jechemine.notifications.persistence.DynamoTemplates;
import ca.jechemine.notifications.persistence.StoredSettings;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ReceiptItems;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.http.HttpEdge;
import ca.jechemine.runtime.log.Log;
import ca.jechemine.runtime.outbox.Outbox;
import ca.jechemine.runtime.secrets.Secrets;
import ca.jechemine.runtime.settings.Settings;

/// Puts the administrators' endpoints of the templates together. Nothing of a template is sealed;
/// the keys are for receipts and for the events of samples.
public final class TemplatesModule {

  private final Platform platform;
  private final Tables tables;

  private TemplatesModule(Platform platform) {
    this.platform = platform;
    this.tables = Tables.of(platform);
  }

  /// For the function that is starting.
  public static TemplatesModule current() {
    return new TemplatesModule(Platform.current());
  }

  /// What the endpoints stand on that create nothing.
  public HttpEdge edge() {
    return HttpEdge.of(platform, new Secrets(platform).read("EDGE_SECRET"), tables);
  }

  /// What the endpoint stands on that has samples mailed.
  public HttpEdge repeatableEdge() {
    return HttpEdge.of(platform, new Secrets(platform).read("EDGE_SECRET"), tables, receipts());
  }

  /// Where it is noted who did what.
  public Log log() {
    return new Log(platform);
  }

  /// Cleans what is written.
  public Markup markup() {
    return new LetterMarkup();
  }

  /// Reads and rewrites templates.
  public EditTemplates editTemplates() {
    return new EditTemplates(templates(), platform.clock());
  }

  /// Shows samples.
  public PreviewTemplate previewTemplate() {
    return new PreviewTemplate(templates(), settings(), compose());
  }

  /// Has samples mailed.
  public MailSample mailSample() {
    return new MailSample(
        templates(),
        new DynamoTemplateTrials(
            tables, new Outbox(platform, cipher()), receipts(), platform.clock()),
        new Ids(platform.clock(), platform.random()),
        platform.clock());
  }

  /// Tells whether mails can leave.
  public MailStatus mailStatus() {
    return new MailStatus(platform.environment(), settings());
  }

  private Templates templates() {
    return new DynamoTemplates(tables, log());
  }

  private Compose compose() {
    return new Compose(
        new MustacheLayout(),
        new Sender(
            platform.variable("SITE_URL"),
            platform.variable("MAIL_FROM"),
            platform.variable("SUPPORT_EMAIL")),
        RewrittenTemplates.none(),
        new UnsubscribeTokens(_ -> {
          throw new IllegalStateException("nobody reads what is only shown");
        }));
  }

  private NotificationSettings settings() {
    return new StoredSettings(new Settings(tables.client(), platform), "", "");
  }

  private ReceiptItems receipts() {
    return new ReceiptItems(tables, cipher(), platform.clock());
  }

  private FieldCipher cipher() {
    return FieldCipher.of(new Secrets(platform).read("DATA_KEYS_SECRET"), platform.random());
  }
}
