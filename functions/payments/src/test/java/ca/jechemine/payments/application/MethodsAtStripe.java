package ca.jechemine.payments.application;

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
import ca.jechemine.payments.domain.stripe.StripeFailure;
import ca.jechemine.payments.domain.stripe.StripePage;
import ca.jechemine.payments.domain.stripe.StripeRefund;
import ca.jechemine.payments.domain.stripe.Transfer;
import ca.jechemine.payments.domain.stripe.TransferId;
import ca.jechemine.payments.domain.stripe.TransferReversal;
import java.net.URI;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What Stripe keeps of methods, in memory, for tests; nothing else is asked of it.
final class MethodsAtStripe implements Stripe {

  private final Map<SetupIntentId, SetupIntent> setups = new HashMap<>();
  private final Map<PaymentMethodId, SavedMethod> methods = new LinkedHashMap<>();

  private final Map<CustomerId, PaymentMethodId> defaults = new HashMap<>();

  private final Map<CustomerId, NewCustomer> known = new HashMap<>();

  /// As whom the customer was described last, unless it was forgotten since.
  Optional<NewCustomer> known(CustomerId customer) {
    return Optional.ofNullable(known.get(customer));
  }

  /// A set-up is so now.
  void put(SetupIntent setup) {
    setups.put(setup.id(), setup);
  }

  /// A method is so now.
  void put(SavedMethod method) {
    methods.put(method.id(), method);
  }

  @Override
  public void setDefaultMethod(CustomerId customer, PaymentMethodId method) {
    if (!method(method).belongsTo(customer)) {
      throw new StripeFailure.InvalidRequest("resource_missing", "default_payment_method");
    }
    defaults.put(customer, method);
  }

  @Override
  public Optional<PaymentMethodId> defaultMethod(CustomerId customer) {
    return Optional.ofNullable(defaults.get(customer));
  }

  @Override
  public SetupIntent setup(SetupIntentId id) {
    return Optional.ofNullable(setups.get(id)).orElseThrow(StripeFailure.NotFound::new);
  }

  @Override
  public List<SetupIntent> setups(PaymentMethodId method) {
    return setups.values().stream()
        .filter(it -> it.knownMethod().equals(Optional.of(method)))
        .toList();
  }

  @Override
  public List<SavedMethod> methods(CustomerId customer, MethodType type) {
    return methods.values().stream()
        .filter(it -> it.belongsTo(customer) && it.type() == type)
        .toList();
  }

  @Override
  public SavedMethod method(PaymentMethodId id) {
    return Optional.ofNullable(methods.get(id)).orElseThrow(StripeFailure.NotFound::new);
  }

  @Override
  public CustomerId createCustomer(NewCustomer customer, IdempotencyKey key) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void describe(CustomerId customer, NewCustomer as) {
    known.put(customer, as);
  }

  @Override
  public void mark(CustomerId customer, Metadata metadata) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void forget(CustomerId customer) {
    known.remove(customer);
  }

  @Override
  public SetupIntent createSetup(NewSetup setup, IdempotencyKey key) {
    throw new UnsupportedOperationException();
  }

  @Override
  public SavedMethod attach(PaymentMethodId method, CustomerId customer) {
    throw new UnsupportedOperationException();
  }

  @Override
  public void detach(PaymentMethodId method) {
    throw new UnsupportedOperationException();
  }

  @Override
  public PaymentIntent createPayment(NewPayment payment, IdempotencyKey key) {
    throw new UnsupportedOperationException();
  }

  @Override
  public PaymentIntent charge(NewOffSessionCharge charge, IdempotencyKey key) {
    throw new UnsupportedOperationException();
  }

  @Override
  public PaymentIntent payment(PaymentIntentId id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<PaymentIntent> payments(CustomerId customer, Instant since) {
    throw new UnsupportedOperationException();
  }

  @Override
  public PaymentIntent cancel(PaymentIntentId id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public StripeRefund refund(NewRefund refund, IdempotencyKey key) {
    throw new UnsupportedOperationException();
  }

  @Override
  public StripeRefund refund(RefundId id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<StripeRefund> refunds(PaymentIntentId payment) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Dispute dispute(DisputeId id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ConnectAccount createAccount(NewAccount account, IdempotencyKey key) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ConnectAccount account(AccountId id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public URI onboardingLink(AccountId account, URI refresh, URI back) {
    throw new UnsupportedOperationException();
  }

  @Override
  public URI loginLink(AccountId account) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Balance balance(AccountId account) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Transfer transfer(NewTransfer transfer, IdempotencyKey key) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<Transfer> transfers(AccountId destination, Instant since) {
    throw new UnsupportedOperationException();
  }

  @Override
  public TransferReversal reverse(TransferId transfer, Money amount, IdempotencyKey key) {
    throw new UnsupportedOperationException();
  }

  @Override
  public StripePage<ListedEvent> events(Instant since, @Nullable EventId after) {
    throw new UnsupportedOperationException();
  }

  @Override
  public StripePage<BalanceTransaction> balanceTransactions(
      Instant since, Instant until, @Nullable BalanceTransactionId after) {
    throw new UnsupportedOperationException();
  }
}
