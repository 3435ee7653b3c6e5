package ca.jechemine.reporting.consumers.billing;

import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.contracts.AppointmentEvent.AppointmentChanged;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.contracts.PaymentEvent.PaymentChanged;
import ca.jechemine.contracts.PaymentNotice.InvoiceReminded;
import ca.jechemine.reporting.BillingModule;
import ca.jechemine.reporting.application.billing.FollowPeople;
import ca.jechemine.reporting.application.billing.FollowSessions;
import ca.jechemine.runtime.outbox.Delivery;
import ca.jechemine.runtime.queue.QueueHandler;

/// `ProjectBillingQueue`
public final class ProjectBillingHandler extends QueueHandler<DomainEvent> {

  private final FollowSessions followSessions;
  private final FollowPeople followPeople;

  public ProjectBillingHandler() {
    this(BillingModule.current());
  }

  private ProjectBillingHandler(BillingModule module) {
    super(DomainEvent.class, module.platform(), module.cipher());
    this.followSessions = module.followSessions();
    this.followPeople = module.followPeople();
  }

  @Override
  protected void handle(Delivery<DomainEvent> delivery) {
    switch (delivery.event()) {
      case AppointmentChanged it -> followSessions.told(it);
      case PaymentChanged it -> followSessions.charged(it);
      case InvoiceReminded it -> followSessions.reminded(it);
      case AccountChanged it -> followPeople.told(it);
      default -> {
        // Nothing else is subscribed to.
      }
    }
  }
}
