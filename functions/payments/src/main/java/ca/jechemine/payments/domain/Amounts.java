package ca.jechemine.payments.domain;

import ca.jechemine.contracts.AppointmentNotice;
import ca.jechemine.kernel.Money;

/// What a session costs and who gets what of it (contract 30 §1.1), decided by the appointments
/// domain.
///
/// @param price what is to be paid
/// @param platformFee the platform's part of it
/// @param payout the professional's part of it
public record Amounts(Money price, Money platformFee, Money payout) {

  public Amounts {
    if (!platformFee.plus(payout).equals(price)) {
      throw new IllegalArgumentException("the parts are not the whole");
    }
  }

  static Amounts of(AppointmentNotice.Payment told) {
    return new Amounts(
        new Money(told.priceCents()),
        new Money(told.platformFeeCents()),
        new Money(told.payoutCents()));
  }
}
