package ca.jechemine.identity.consumers;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.contracts.GuestEvent.PaymentMethodPreferred;
import ca.jechemine.contracts.PurchaseEvent.PurchaseChanged;
import ca.jechemine.contracts.SubscriptionEvent.SubscriptionChanged;
import ca.jechemine.contracts.SubscriptionEvent.SubscriptionPaid;
import ca.jechemine.identity.UserModule;
import ca.jechemine.identity.application.KeepPaymentPreference;
import ca.jechemine.identity.application.NotePayments;
import ca.jechemine.identity.application.ProjectSubscriptions;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// Consumes how people would rather pay, what they subscribed to, and that they paid.
public final class KeepPaymentPreferenceHandler extends QueueHandler<DomainEvent> {

  private final KeepPaymentPreference keepPaymentPreference;
  private final ProjectSubscriptions projectSubscriptions;
  private final NotePayments notePayments;

  public KeepPaymentPreferenceHandler() {
    this(UserModule.current());
  }

  private KeepPaymentPreferenceHandler(UserModule module) {
    super(DomainEvent.class, module.platform(), module.cipher());
    this.keepPaymentPreference = module.keepPaymentPreference();
    this.projectSubscriptions = module.projectSubscriptions();
    this.notePayments = module.notePayments();
  }

  @Override
  protected void handle(Delivery<DomainEvent> delivery) {
    DomainEvent event = delivery.event();
    if (event instanceof PaymentMethodPreferred it) {
      keepPaymentPreference.keep(it);
    } else if (event instanceof SubscriptionChanged it) {
      projectSubscriptions.keep(it);
    } else if (event instanceof SubscriptionPaid it) {
      notePayments.note(it);
    } else if (event instanceof PurchaseChanged it) {
      notePayments.note(it);
    }
  }
}
