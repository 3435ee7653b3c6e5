package ca.jechemine.payments.domain.payout;

import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.stripe.AccountId;
import ca.jechemine.payments.domain.stripe.ConnectAccount;

/// A professional's only account at Stripe, and what it could do when Stripe was asked last
/// (contract 30 §11).
public record ProfessionalAccount(
    UserId professional,
    AccountId account,
    boolean chargesEnabled,
    boolean payoutsEnabled,
    boolean detailsSubmitted) {

  /// That professional's, as Stripe has it.
  public static ProfessionalAccount of(UserId professional, ConnectAccount account) {
    return new ProfessionalAccount(
        professional,
        account.id(),
        account.chargesEnabled(),
        account.payoutsEnabled(),
        account.detailsSubmitted());
  }

  /// Whether Stripe knows all of the professional that it wants to: only then money is sent there.
  public boolean isComplete() {
    return detailsSubmitted && chargesEnabled && payoutsEnabled;
  }
}
