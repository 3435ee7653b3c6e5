package ca.jechemine.payments.domain;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.receipt.InvoiceNumber;
import ca.jechemine.payments.domain.stripe.PaymentIntentId;
import java.time.Instant;
import java.time.Year;
import java.util.Optional;
import java.util.function.Function;

/// The payments of appointments.
public interface Payments {

  /// The payment of an appointment as it is now.
  Optional<Versioned<AppointmentPayment>> find(AppointmentId id);

  /// The payment that a payment at Stripe is for, however long ago it was begun.
  Optional<Versioned<AppointmentPayment>> findByIntent(PaymentIntentId intent);

  /// The payment that a link opens, as long as it is good.
  ///
  /// @param tokenHash the keyed hash of the link's token
  Optional<Versioned<AppointmentPayment>> findByLink(String tokenHash, Instant now);

  /// The payments for which something is to be done by then, the longest waiting first.
  Page<Versioned<AppointmentPayment>> due(Instant until, PageRequest page);

  /// A client's payments of sessions that begin then or later, soonest first. What was written a
  /// moment ago may be missing, or be as it was before.
  Page<Versioned<AppointmentPayment>> ofClient(UserId client, Instant from, PageRequest page);

  /// All of a client's payments, those of sessions without a date first. What was written a moment
  /// ago may be missing, or be as it was before.
  Page<Versioned<AppointmentPayment>> ofClient(UserId client, PageRequest page);

  /// Carries out a change that gives an invoice its number, the next one of all: none is left out,
  /// and none is used twice, whoever else takes one at the same moment.
  ///
  /// @param year of the number
  /// @param change what is carried out with that number; asked anew when somebody else was quicker
  /// @throws ca.jechemine.kernel.StaleVersion when somebody changed the payment since it was read
  void saveNumbered(Year year, Function<InvoiceNumber, PaymentChange> change);

  /// Carries a change out, and tells of it unless the payment stays as it is to others.
  ///
  /// @throws ca.jechemine.kernel.StaleVersion when somebody changed the payment since it was read
  void save(PaymentChange change, Optional<Receipt> receipt);
}
