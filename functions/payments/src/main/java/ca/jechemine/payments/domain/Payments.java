package ca.jechemine.payments.domain;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.stripe.PaymentIntentId;
import java.time.Instant;
import java.util.Optional;

/// The payments of appointments.
public interface Payments {

  /// The payment of an appointment as it is now.
  Optional<Versioned<AppointmentPayment>> find(AppointmentId id);

  /// The payment that a payment at Stripe is for, however long ago it was begun.
  Optional<Versioned<AppointmentPayment>> findByIntent(PaymentIntentId intent);

  /// The payment that the link with that token was made for, however long ago.
  Optional<Versioned<AppointmentPayment>> findByToken(String token);

  /// A client's payments of sessions that begin then or later, soonest first. What was written a
  /// moment ago may be missing, or be as it was before.
  Page<Versioned<AppointmentPayment>> ofClient(UserId client, Instant from, PageRequest page);

  /// Carries a change out, and tells of it unless the payment stays as it is to others.
  ///
  /// @throws ca.jechemine.kernel.StaleVersion when somebody changed the payment since it was read
  void save(PaymentChange change, Optional<Receipt> receipt);
}
