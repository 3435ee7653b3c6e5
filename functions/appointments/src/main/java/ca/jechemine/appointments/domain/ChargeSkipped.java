package ca.jechemine.appointments.domain;

import java.util.Optional;

/// Why nothing will be charged for a session that was closed, as far as that is known at that
/// moment; what Stripe says of a charge comes later (contract 30 §5).
public enum ChargeSkipped {
  /// Nobody is known whom to charge: the client is unheard of, or booked without an account.
  MISSING_BILLING_PROFILE,
  /// Nothing is on file for the appointment, and nothing else vouches for the client.
  MISSING_PAYMENT_METHOD;

  /// The reason, if it is owed by card or direct debit and nothing is there to be charged. A client
  /// who is vouched for may have a means of payment of which the appointment does not know.
  public static Optional<ChargeSkipped> of(Payment payment, Optional<Person> client) {
    boolean isCharged =
        !payment.isToBeCharged()
            || payment.settlement().isMethodOnFile()
            || client.filter(it -> it.guarantee() == Guarantee.GREEN).isPresent();
    if (isCharged) {
      return Optional.empty();
    }
    boolean hasProfile = client.filter(ChargeSkipped::hasAccount).isPresent();
    return Optional.of(hasProfile ? MISSING_PAYMENT_METHOD : MISSING_BILLING_PROFILE);
  }

  private static boolean hasAccount(Person client) {
    return switch (client.role()) {
      case GUEST, PROSPECT -> false;
      case CLIENT, PROFESSIONAL, ADMIN, EMPLOYEE -> true;
    };
  }
}
