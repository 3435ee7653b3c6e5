package ca.jechemine.payments.stripe;

import ca.jechemine.kernel.Money;
import ca.jechemine.payments.domain.stripe.AccountId;
import ca.jechemine.payments.domain.stripe.Balance;
import ca.jechemine.payments.domain.stripe.BalanceTransaction;
import ca.jechemine.payments.domain.stripe.BalanceTransactionId;
import ca.jechemine.payments.domain.stripe.ConnectAccount;
import ca.jechemine.payments.domain.stripe.CustomerId;
import ca.jechemine.payments.domain.stripe.Dispute;
import ca.jechemine.payments.domain.stripe.DisputeId;
import ca.jechemine.payments.domain.stripe.EventId;
import ca.jechemine.payments.domain.stripe.IdempotencyKey;
import ca.jechemine.payments.domain.stripe.ListedEvent;
import ca.jechemine.payments.domain.stripe.Metadata;
import ca.jechemine.payments.domain.stripe.MethodType;
import ca.jechemine.payments.domain.stripe.NewAccount;
import ca.jechemine.payments.domain.stripe.NewCustomer;
import ca.jechemine.payments.domain.stripe.NewOffSessionCharge;
import ca.jechemine.payments.domain.stripe.NewPayment;
import ca.jechemine.payments.domain.stripe.NewRefund;
import ca.jechemine.payments.domain.stripe.NewSetup;
import ca.jechemine.payments.domain.stripe.NewTransfer;
import ca.jechemine.payments.domain.stripe.PaymentIntent;
import ca.jechemine.payments.domain.stripe.PaymentIntentId;
import ca.jechemine.payments.domain.stripe.PaymentMethodId;
import ca.jechemine.payments.domain.stripe.RefundId;
import ca.jechemine.payments.domain.stripe.SavedMethod;
import ca.jechemine.payments.domain.stripe.SetupIntent;
import ca.jechemine.payments.domain.stripe.SetupIntentId;
import ca.jechemine.payments.domain.stripe.Stripe;
import ca.jechemine.payments.domain.stripe.StripePage;
import ca.jechemine.payments.domain.stripe.StripeRefund;
import ca.jechemine.payments.domain.stripe.Transfer;
import ca.jechemine.payments.domain.stripe.TransferId;
import ca.jechemine.payments.domain.stripe.TransferReversal;
import ca.jechemine.runtime.Platform;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Stripe itself, each call where its resource is.
public final class StripeApi implements Stripe {

  private static final URI LIVE = URI.create("https://api.stripe.com");

  private final Customers customers;
  private final Setups setups;
  private final Methods methods;
  private final Payments payments;
  private final Accounts accounts;
  private final Records records;

  private StripeApi(Calls calls) {
    this.customers = new Customers(calls);
    this.setups = new Setups(calls);
    this.methods = new Methods(calls);
    this.payments = new Payments(calls);
    this.accounts = new Accounts(calls);
    this.records = new Records(calls);
  }

  /// With that secret, at Stripe or where `STRIPE_ENDPOINT` says. What the first call needs is
  /// loaded now.
  public static StripeApi of(Platform platform, StripeSecret secret) {
    String endpoint = platform.environment().get("STRIPE_ENDPOINT");
    URI origin = endpoint == null ? LIVE : URI.create(endpoint);
    Calls calls = new Calls(origin, secret.secretKey(), Calls.READ);
    calls.prime();
    return new StripeApi(calls);
  }

  /// At that address, waiting so long for each answer.
  static StripeApi at(URI origin, String secretKey, Duration read) {
    return new StripeApi(new Calls(origin, secretKey, read));
  }

  @Override
  public CustomerId createCustomer(NewCustomer customer, IdempotencyKey key) {
    return customers.create(customer, key);
  }

  @Override
  public void describe(CustomerId customer, NewCustomer as) {
    customers.describe(customer, as);
  }

  @Override
  public void mark(CustomerId customer, Metadata metadata) {
    customers.mark(customer, metadata);
  }

  @Override
  public void forget(CustomerId customer) {
    customers.forget(customer);
  }

  @Override
  public Optional<PaymentMethodId> defaultMethod(CustomerId customer) {
    return customers.defaultMethod(customer);
  }

  @Override
  public void setDefaultMethod(CustomerId customer, PaymentMethodId method) {
    customers.setDefaultMethod(customer, method);
  }

  @Override
  public SetupIntent createSetup(NewSetup setup, IdempotencyKey key) {
    return setups.create(setup, key);
  }

  @Override
  public SetupIntent setup(SetupIntentId id) {
    return setups.read(id);
  }

  @Override
  public List<SetupIntent> setups(PaymentMethodId method) {
    return setups.of(method);
  }

  @Override
  public List<SavedMethod> methods(CustomerId customer, MethodType type) {
    return methods.of(customer, type);
  }

  @Override
  public SavedMethod method(PaymentMethodId id) {
    return methods.read(id);
  }

  @Override
  public SavedMethod attach(PaymentMethodId method, CustomerId customer) {
    return methods.attach(method, customer);
  }

  @Override
  public void detach(PaymentMethodId method) {
    methods.detach(method);
  }

  @Override
  public PaymentIntent createPayment(NewPayment payment, IdempotencyKey key) {
    return payments.create(payment, key);
  }

  @Override
  public PaymentIntent charge(NewOffSessionCharge charge, IdempotencyKey key) {
    return payments.charge(charge, key);
  }

  @Override
  public PaymentIntent payment(PaymentIntentId id) {
    return payments.read(id);
  }

  @Override
  public List<PaymentIntent> payments(CustomerId customer, Instant since) {
    return payments.of(customer, since);
  }

  @Override
  public PaymentIntent cancel(PaymentIntentId id) {
    return payments.cancel(id);
  }

  @Override
  public StripeRefund refund(NewRefund refund, IdempotencyKey key) {
    return payments.refund(refund, key);
  }

  @Override
  public StripeRefund refund(RefundId id) {
    return payments.read(id);
  }

  @Override
  public List<StripeRefund> refunds(PaymentIntentId payment) {
    return payments.refunds(payment);
  }

  @Override
  public Dispute dispute(DisputeId id) {
    return payments.read(id);
  }

  @Override
  public ConnectAccount createAccount(NewAccount account, IdempotencyKey key) {
    return accounts.create(account, key);
  }

  @Override
  public ConnectAccount account(AccountId id) {
    return accounts.read(id);
  }

  @Override
  public URI onboardingLink(AccountId account, URI refresh, URI back) {
    return accounts.onboardingLink(account, refresh, back);
  }

  @Override
  public URI loginLink(AccountId account) {
    return accounts.loginLink(account);
  }

  @Override
  public Balance balance(AccountId account) {
    return accounts.balance(account);
  }

  @Override
  public Transfer transfer(NewTransfer transfer, IdempotencyKey key) {
    return accounts.transfer(transfer, key);
  }

  @Override
  public List<Transfer> transfers(AccountId destination, Instant since) {
    return accounts.transfers(destination, since);
  }

  @Override
  public TransferReversal reverse(TransferId transfer, Money amount, IdempotencyKey key) {
    return accounts.reverse(transfer, amount, key);
  }

  @Override
  public StripePage<ListedEvent> events(Instant since, @Nullable EventId after) {
    return records.events(since, after);
  }

  @Override
  public StripePage<BalanceTransaction> balanceTransactions(
      Instant since, Instant until, @Nullable BalanceTransactionId after) {
    return records.balanceTransactions(since, until, after);
  }
}
