package ca.jechemine.payments;

import ca.jechemine.kernel.Ids;
import ca.jechemine.payments.application.BeginPayment;
import ca.jechemine.payments.application.CreatePaymentIntent;
import ca.jechemine.payments.application.Customers;
import ca.jechemine.payments.application.FollowAppointments;
import ca.jechemine.payments.application.OpenMoneyFile;
import ca.jechemine.payments.application.PayLinks;
import ca.jechemine.payments.application.PayableAppointments;
import ca.jechemine.payments.application.ReceiveStripeEvent;
import ca.jechemine.payments.application.SettlePayment;
import ca.jechemine.payments.application.SettleStripeEvent;
import ca.jechemine.payments.domain.Payments;
import ca.jechemine.payments.domain.stripe.Stripe;
import ca.jechemine.payments.domain.stripe.Webhooks;
import ca.jechemine.payments.persistence.PaymentsTable;
import ca.jechemine.payments.stripe.StripeApi;
import ca.jechemine.payments.stripe.StripeSecret;
import ca.jechemine.payments.stripe.StripeWebhooks;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.http.HttpEdge;
import ca.jechemine.runtime.log.Log;
import ca.jechemine.runtime.secrets.Keyring;
import ca.jechemine.runtime.secrets.Secrets;
import ca.jechemine.runtime.settings.Settings;

/// Wires the domain together: what all its areas stand on, and payments themselves. Only it and the
/// modules of the areas, which take it, read the environment or build a client.
public final class PaymentsModule {

  private final Platform platform;
  private final Secrets secrets;
  private final Tables tables;
  private final FieldCipher cipher;
  private final KeyedHash lookups;
  private final PaymentsTable table;

  private PaymentsModule(Platform platform) {
    this.platform = platform;
    this.secrets = new Secrets(platform);
    this.tables = Tables.of(platform);
    Keyring dataKeys = secrets.read("DATA_KEYS_SECRET");
    this.cipher = FieldCipher.of(dataKeys, platform.random());
    this.lookups = KeyedHash.forLookups(dataKeys);
    this.table = new PaymentsTable(tables, platform, cipher, lookups);
  }

  /// For the function that is starting.
  public static PaymentsModule current() {
    return new PaymentsModule(Platform.current());
  }

  /// What every endpoint of the domain stands on.
  public HttpEdge edge() {
    return HttpEdge.of(platform, secrets.read("EDGE_SECRET"), tables, table.receipts());
  }

  public Log log() {
    return new Log(platform);
  }

  public Platform platform() {
    return platform;
  }

  public FieldCipher cipher() {
    return cipher;
  }

  public CreatePaymentIntent createPaymentIntent() {
    return new CreatePaymentIntent(payableAppointments(), beginPayment());
  }

  public FollowAppointments followAppointments() {
    return new FollowAppointments(payments(), table.wallets(), payLinks(), platform.clock());
  }

  public ReceiveStripeEvent receiveStripeEvent() {
    return new ReceiveStripeEvent(webhooks(), table.stripeEvents());
  }

  public SettleStripeEvent settleStripeEvent() {
    PayoutsModule payouts = new PayoutsModule(this);
    RefundsModule refunds = new RefundsModule(this);
    PlansModule plans = new PlansModule(this);
    return new SettleStripeEvent(
        table.stripeEvents(),
        webhooks(),
        settlePayment(),
        new MethodsModule(this).settleMethods(),
        payouts.accountsAtStripe(),
        payouts.settleTransfer(),
        refunds.settleReturns(),
        refunds.giveStrayBack(),
        new PurchasesModule(this).settlePurchase(),
        plans.settleSubscription(),
        plans.settlePlanPayment());
  }

  SettlePayment settlePayment() {
    return new SettlePayment(payments(), payLinks(), platform.clock());
  }

  /// The links by which clients without a space pay.
  PayLinks payLinks() {
    return new PayLinks(
        payments(), table.people(), lookups::of, platform.random(), platform.clock());
  }

  BeginPayment beginPayment() {
    return new BeginPayment(payments(), customers(), stripe(), platform.clock());
  }

  Customers customers() {
    return new Customers(table.wallets(), stripe());
  }

  PayableAppointments payableAppointments() {
    return new PayableAppointments(payments(), table.people(), platform.clock());
  }

  /// Whoever opens what is kept of somebody else is noted.
  OpenMoneyFile openMoneyFile() {
    return new OpenMoneyFile(
        table.readings(), new Ids(platform.clock(), platform.random()), platform.clock());
  }

  Payments payments() {
    return table.payments();
  }

  Stripe stripe() {
    return StripeApi.of(platform, StripeSecret.of(secrets));
  }

  PaymentsTable table() {
    return table;
  }

  /// What administrators set.
  Settings settings() {
    return new Settings(tables.client(), platform);
  }

  Secrets secrets() {
    return secrets;
  }

  Webhooks webhooks() {
    return new StripeWebhooks(StripeSecret.of(secrets), platform.clock());
  }
}
