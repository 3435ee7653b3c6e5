package ca.jechemine.payments;

import ca.jechemine.kernel.Ids;
import ca.jechemine.payments.application.AdvanceRefund;
import ca.jechemine.payments.application.ApproveRefund;
import ca.jechemine.payments.application.DeclineRefund;
import ca.jechemine.payments.application.GiveStrayBack;
import ca.jechemine.payments.application.PaymentsAtStripe;
import ca.jechemine.payments.application.RefundCancellation;
import ca.jechemine.payments.application.RefundPurchase;
import ca.jechemine.payments.application.RequestRefund;
import ca.jechemine.payments.application.ResumeRefunds;
import ca.jechemine.payments.application.RetryRefund;
import ca.jechemine.payments.application.RetryStuck;
import ca.jechemine.payments.application.SettleRefund;
import ca.jechemine.payments.application.SettleReturns;
import ca.jechemine.payments.application.TakeRefunds;
import ca.jechemine.payments.domain.refund.Refunds;
import ca.jechemine.payments.domain.stripe.Stripe;
import ca.jechemine.payments.persistence.SettingsApprovalThreshold;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.http.HttpEdge;

/// Wires the area of money that goes back: refunds, disputes, and what is stuck.
public final class RefundsModule {

  private final PaymentsModule payments;

  RefundsModule(PaymentsModule payments) {
    this.payments = payments;
  }

  /// For the function that is starting.
  public static RefundsModule current() {
    return new RefundsModule(PaymentsModule.current());
  }

  public HttpEdge edge() {
    return payments.edge();
  }

  public Platform platform() {
    return payments.platform();
  }

  public FieldCipher cipher() {
    return payments.cipher();
  }

  public Refunds refunds() {
    return payments.table().refunds();
  }

  public RequestRefund requestRefund() {
    return new RequestRefund(
        payments.payments(),
        refunds(),
        takeRefunds(),
        new SettingsApprovalThreshold(payments.settings()),
        new Ids(platform().clock(), platform().random()),
        platform().clock());
  }

  public RefundPurchase refundPurchase() {
    return new PurchasesModule(payments).refundPurchase();
  }

  public ApproveRefund approveRefund() {
    return new ApproveRefund(payments.payments(), refunds(), takeRefunds(), platform().clock());
  }

  public DeclineRefund declineRefund() {
    return new DeclineRefund(payments.payments(), refunds(), platform().clock());
  }

  public RetryStuck retryStuck() {
    RetryRefund retryRefund =
        new RetryRefund(
            payments.payments(), refunds(), takeRefunds(), advanceRefund(), platform().clock());
    return new RetryStuck(
        retryRefund,
        payments.table().payouts(),
        new PayoutsModule(payments).sendPayout(),
        payments.table().stripeEvents(),
        payments.settleStripeEvent());
  }

  public RefundCancellation refundCancellation() {
    return new RefundCancellation(payments.payments(), refunds(), platform().clock());
  }

  public AdvanceRefund advanceRefund() {
    Stripe stripe = payments.stripe();
    return new AdvanceRefund(
        refunds(), payments.payments(), settleRefund(atStripe(stripe)), stripe, platform().clock());
  }

  public ResumeRefunds resumeRefunds() {
    return new ResumeRefunds(refunds(), advanceRefund(), platform().clock());
  }

  SettleReturns settleReturns() {
    Stripe stripe = payments.stripe();
    PaymentsAtStripe atStripe = atStripe(stripe);
    return new SettleReturns(
        payments.payments(), atStripe, settleRefund(atStripe), stripe, platform().clock());
  }

  GiveStrayBack giveStrayBack() {
    return new GiveStrayBack(atStripe(payments.stripe()), refunds(), platform().clock());
  }

  private TakeRefunds takeRefunds() {
    return new TakeRefunds(refunds(), advanceRefund(), platform().clock());
  }

  private SettleRefund settleRefund(PaymentsAtStripe atStripe) {
    return new SettleRefund(refunds(), payments.payments(), atStripe, platform().clock());
  }

  private PaymentsAtStripe atStripe(Stripe stripe) {
    return new PaymentsAtStripe(
        payments.payments(), payments.settlePayment(), stripe, platform().clock());
  }
}
