package ca.jechemine.notifications.application;

import ca.jechemine.contracts.DeliveryEvent.TemplateTestRequested;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.letters.TemplateChange;
import ca.jechemine.notifications.domain.letters.TemplateId;
import ca.jechemine.notifications.domain.letters.TemplateTrials;
import ca.jechemine.notifications.domain.letters.Templates;
import java.time.InstantSource;

/// Has a sample mailed to the administrator who asks for it.
public final class MailSample {

  private final Templates templates;
  private final TemplateTrials trials;
  private final Ids ids;
  private final InstantSource clock;

  public MailSample(Templates templates, TemplateTrials trials, Ids ids, InstantSource clock) {
    this.templates = templates;
    this.trials = trials;
    this.ids = ids;
    this.clock = clock;
  }

  /// The sample, as the template would have it after the change; returns the id of the delivery.
  ///
  /// @throws ca.jechemine.kernel.Refusal when they have asked for too many
  public String mail(TemplateId id, TemplateChange change, UserId to, Receipts<String> receipts) {
    String deliveryId = ids.next();
    trials.ask(
        new TemplateTestRequested(
            deliveryId,
            to.value(),
            id.key().code(),
            id.language().code(),
            TemplateTests.spelled(templates.find(id).after(change)),
            clock.instant()),
        receipts.of(deliveryId));
    return deliveryId;
  }
}
