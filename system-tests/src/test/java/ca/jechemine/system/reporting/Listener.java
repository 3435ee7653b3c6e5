package ca.jechemine.system.reporting;

import ca.jechemine.contracts.AccountEvent.AccountChanged;
import ca.jechemine.contracts.AppointmentEvent.AppointmentChanged;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.contracts.PaymentEvent.PaymentChanged;
import ca.jechemine.contracts.PaymentNotice.InvoiceReminded;
import ca.jechemine.reporting.BillingModule;
import ca.jechemine.reporting.application.billing.FollowPeople;
import ca.jechemine.reporting.application.billing.FollowSessions;
import ca.jechemine.testkit.RunningCloud;

/// Hears events as `ProjectBilling` does, and nobody else does.
final class Listener {

  private final FollowSessions sessions;
  private final FollowPeople people;

  Listener(RunningCloud cloud) {
    BillingModule module =
        cloud.cloud().functions().platform("ProjectBilling").build(BillingModule::current);
    this.sessions = module.followSessions();
    this.people = module.followPeople();
  }

  void hear(DomainEvent... events) {
    for (DomainEvent event : events) {
      switch (event) {
        case AppointmentChanged it -> sessions.told(it);
        case PaymentChanged it -> sessions.charged(it);
        case InvoiceReminded it -> sessions.reminded(it);
        case AccountChanged it -> people.told(it);
        default -> throw new IllegalArgumentException(event.getClass().getSimpleName());
      }
    }
  }
}
