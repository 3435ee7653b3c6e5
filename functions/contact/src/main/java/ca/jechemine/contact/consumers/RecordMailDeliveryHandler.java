package ca.jechemine.contact.consumers;

import ca.jechemine.contact.ContactModule;
import ca.jechemine.contact.application.RecordMailDelivery;
import ca.jechemine.contact.domain.Delivery;
import ca.jechemine.contact.domain.MessageId;
import ca.jechemine.contracts.MailEvent;
import ca.jechemine.contracts.MailEvent.MailRefused;
import ca.jechemine.contracts.MailEvent.MailSent;
import ca.jechemine.runtime.queue.QueueHandler;

/// Consumes what became of mails: notes it at the messages of the administrators.
public final class RecordMailDeliveryHandler extends QueueHandler<MailEvent> {

  private static final String MESSAGES = "CONTACT";

  private final RecordMailDelivery recordMailDelivery;

  public RecordMailDeliveryHandler() {
    this(ContactModule.current());
  }

  private RecordMailDeliveryHandler(ContactModule module) {
    super(MailEvent.class, module.platform(), module.cipher());
    this.recordMailDelivery = module.recordMailDelivery();
  }

  @Override
  protected void handle(ca.jechemine.runtime.outbox.Delivery<MailEvent> delivery) {
    MailEvent event = delivery.event();
    if (event.subjectAggregate().equals(MESSAGES)) {
      recordMailDelivery.record(new MessageId(event.subjectId()), heard(event), event.occurredAt());
    }
  }

  private static Delivery heard(MailEvent event) {
    return switch (event) {
      case MailSent sent -> new Delivery.Sent(sent.internetMessageId());
      case MailRefused refused -> new Delivery.Refused(refused.reason());
    };
  }
}
