package ca.jechemine.payments;

import ca.jechemine.kernel.Ids;
import ca.jechemine.payments.application.ExpirePurchases;
import ca.jechemine.payments.application.ProjectResources;
import ca.jechemine.payments.application.PurchaseResource;
import ca.jechemine.payments.application.RefundPurchase;
import ca.jechemine.payments.application.SettlePurchase;
import ca.jechemine.payments.application.WithdrawResource;
import ca.jechemine.payments.domain.Acquisitions;
import ca.jechemine.payments.domain.stripe.Stripe;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.http.HttpEdge;

/// Wires how resources of the library are bought.
public final class PurchasesModule {

  private final PaymentsModule payments;

  PurchasesModule(PaymentsModule payments) {
    this.payments = payments;
  }

  /// For the function that is starting.
  public static PurchasesModule current() {
    return new PurchasesModule(PaymentsModule.current());
  }

  /// What every endpoint of the domain stands on.
  public HttpEdge edge() {
    return payments.edge();
  }

  public Platform platform() {
    return payments.platform();
  }

  public FieldCipher cipher() {
    return payments.cipher();
  }

  public Acquisitions acquisitions() {
    return payments.table().acquisitions();
  }

  public ProjectResources projectResources() {
    Stripe stripe = payments.stripe();
    return new ProjectResources(
        payments.table().offers(),
        new WithdrawResource(
            payments.table().purchases(), settlePurchase(stripe), stripe, platform().clock()));
  }

  public PurchaseResource purchaseResource() {
    Stripe stripe = payments.stripe();
    return new PurchaseResource(
        payments.table().offers(),
        payments.table().purchases(),
        payments.table().people(),
        payments.customers(),
        settlePurchase(stripe),
        stripe,
        payments.table().answers(),
        new Ids(platform().clock(), platform().random()),
        platform().clock());
  }

  public ExpirePurchases expirePurchases() {
    Stripe stripe = payments.stripe();
    return new ExpirePurchases(
        payments.table().purchases(), settlePurchase(stripe), stripe, platform().clock());
  }

  public RefundPurchase refundPurchase() {
    Stripe stripe = payments.stripe();
    return new RefundPurchase(
        payments.table().purchases(),
        settlePurchase(stripe),
        stripe,
        payments.table().answers(),
        platform().clock());
  }

  SettlePurchase settlePurchase() {
    return settlePurchase(payments.stripe());
  }

  private SettlePurchase settlePurchase(Stripe stripe) {
    return new SettlePurchase(
        payments.table().purchases(), payments.table().offers(), stripe, platform().clock());
  }
}
