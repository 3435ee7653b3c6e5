package ca.jechemine.payments;

import ca.jechemine.payments.application.AccountsAtStripe;
import ca.jechemine.payments.application.CheckBalances;
import ca.jechemine.payments.application.ConnectAccounts;
import ca.jechemine.payments.application.DecidePayout;
import ca.jechemine.payments.application.ListPayouts;
import ca.jechemine.payments.application.ReadOwnLedger;
import ca.jechemine.payments.application.RebuildBalances;
import ca.jechemine.payments.application.ReconcileStripe;
import ca.jechemine.payments.application.RequestPayout;
import ca.jechemine.payments.application.ResolveUnderway;
import ca.jechemine.payments.application.ResumePayouts;
import ca.jechemine.payments.application.SendPayout;
import ca.jechemine.payments.application.SettleTransfer;
import ca.jechemine.payments.domain.reconciliation.Drifts;
import ca.jechemine.payments.persistence.SettingsPayoutThreshold;
import ca.jechemine.runtime.Platform;

/// Wires what professionals are paid: their accounts at Stripe, payouts, their ledger.
public final class PayoutsModule {

  private final PaymentsModule payments;

  public PayoutsModule(PaymentsModule payments) {
    this.payments = payments;
  }

  /// For the function that is starting.
  public static PayoutsModule current() {
    return new PayoutsModule(PaymentsModule.current());
  }

  public Platform platform() {
    return payments.platform();
  }

  public ConnectAccounts connectAccounts() {
    return new ConnectAccounts(
        accountsAtStripe(),
        payments.table().people(),
        payments.stripe(),
        platform().variable("SITE_URL"));
  }

  public ReadOwnLedger readOwnLedger() {
    return new ReadOwnLedger(payments.table().ledger(), platform().clock());
  }

  public RequestPayout requestPayout() {
    return new RequestPayout(
        payments.table().payouts(),
        payments.table().people(),
        accountsAtStripe(),
        new SettingsPayoutThreshold(payments.settings()),
        sendPayout(),
        platform().clock());
  }

  public DecidePayout decidePayout() {
    return new DecidePayout(payments.table().payouts(), sendPayout(), platform().clock());
  }

  public ListPayouts listPayouts() {
    return new ListPayouts(payments.table().payouts());
  }

  public ResumePayouts resumePayouts() {
    return new ResumePayouts(payments.table().payouts(), sendPayout(), platform().clock());
  }

  public ReconcileStripe reconcileStripe() {
    return new ReconcileStripe(
        payments.stripe(),
        payments.table().stripeEvents(),
        payments.table().ledger(),
        drifts(),
        platform().clock());
  }

  public ResolveUnderway resolveUnderway() {
    return new PlansModule(payments).resolveUnderway();
  }

  public Drifts drifts() {
    return payments.table().drifts();
  }

  public CheckBalances checkBalances() {
    return new CheckBalances(
        new RebuildBalances(payments.table().ledger(), payments.table().projections()),
        platform().clock());
  }

  AccountsAtStripe accountsAtStripe() {
    return new AccountsAtStripe(
        payments.table().professionalAccounts(), payments.table().people(), payments.stripe());
  }

  SettleTransfer settleTransfer() {
    return new SettleTransfer(payments.table().payouts(), platform().clock());
  }

  SendPayout sendPayout() {
    return new SendPayout(payments.table().payouts(), payments.stripe(), platform().clock());
  }
}
