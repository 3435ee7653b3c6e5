package ca.jechemine.payments.domain;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A session that is over and whose money is expected from outside Stripe, as administrators of
/// billing reconcile it (contract 30 §7).
///
/// @param client null when nothing is known of them
/// @param professional null when nothing is known of them
public record OpenInvoice(
    AppointmentPayment payment, @Nullable Person client, @Nullable Person professional) {

  /// Since when such money is expected for the payment; empty when none is: the client was asked to
  /// pay, or pays by transfer, and has not.
  public static Optional<Instant> since(AppointmentPayment payment) {
    boolean isExpected =
        Agenda.isOwed(payment)
            && (payment.method().atStripe().isEmpty() || payment.dunning().asked().isPresent());
    return isExpected ? payment.invoice().closed().map(Invoice.Closure::at) : Optional.empty();
  }

  /// Who is to pay, once that is known.
  public Optional<Person> payer() {
    return Optional.ofNullable(client);
  }

  /// Who held the session, once that is known.
  public Optional<Person> holder() {
    return Optional.ofNullable(professional);
  }

  /// Without the people.
  @Override
  public String toString() {
    return payment.toString();
  }
}
