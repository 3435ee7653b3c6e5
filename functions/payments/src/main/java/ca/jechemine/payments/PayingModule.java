package ca.jechemine.payments;

import ca.jechemine.payments.application.ActAtStripe;
import ca.jechemine.payments.application.ChargeableMethods;
import ca.jechemine.payments.application.CollectDuePayments;
import ca.jechemine.payments.application.ExpirePurchases;
import ca.jechemine.payments.application.GuestPayments;
import ca.jechemine.payments.application.PayByLink;
import ca.jechemine.payments.domain.stripe.Stripe;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.http.HttpEdge;

/// Wires how appointments are paid: by link without signing in, by a charge after the session, and
/// what follows when they are not.
public final class PayingModule {

  private final PaymentsModule payments;

  private PayingModule(PaymentsModule payments) {
    this.payments = payments;
  }

  /// For the function that is starting.
  public static PayingModule current() {
    return new PayingModule(PaymentsModule.current());
  }

  public HttpEdge edge() {
    return payments.edge();
  }

  public PaymentsModule shared() {
    return payments;
  }

  public GuestPayments guestPayments() {
    return new GuestPayments(
        payments.payLinks(),
        payments.table().linkLimit(),
        payments.table().people(),
        payments.table().wallets());
  }

  public PayByLink payByLink() {
    return new PayByLink(
        payments.payLinks(),
        payments.table().linkLimit(),
        payments.table().people(),
        payments.beginPayment());
  }

  public ActAtStripe actAtStripe() {
    Stripe stripe = payments.stripe();
    return new ActAtStripe(
        payments.payments(),
        payments.table().wallets(),
        new ChargeableMethods(stripe),
        payments.settlePayment(),
        stripe,
        payments.payLinks(),
        platform().clock());
  }

  public CollectDuePayments collectDuePayments() {
    return new CollectDuePayments(payments.payments(), payments.payLinks(), platform().clock());
  }

  public ExpirePurchases expirePurchases() {
    return new PurchasesModule(payments).expirePurchases();
  }

  public Platform platform() {
    return payments.platform();
  }
}
