package ca.jechemine.payments.domain.stripe;

import ca.jechemine.kernel.Money;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the platform asks of Stripe (contract 30 §20). Each call throws `StripeFailure` when Stripe
/// does not do it; `Unavailable` leaves open whether it did. A call with an idempotency key may be
/// repeated with the same one and is done once.
public interface Stripe extends MoneyAtStripe {

  /// So many methods of one type are read at most; nobody has as many.
  int MOST_METHODS = 300;

  /// So many events or lines of the balance stand on a page.
  int PAGE = 100;

  /// A new customer.
  CustomerId createCustomer(NewCustomer customer, IdempotencyKey key);

  /// The customer is known as that from now on.
  void describe(CustomerId customer, NewCustomer as);

  /// Writes those ids beside the ones that the customer has.
  void mark(CustomerId customer, Metadata metadata);

  /// Takes away by what address and name the customer is known. What they paid stays.
  void forget(CustomerId customer);

  /// What the customer pays with unless they choose otherwise.
  Optional<PaymentMethodId> defaultMethod(CustomerId customer);

  /// Makes that method, which is the customer's own, their default.
  void setDefaultMethod(CustomerId customer, PaymentMethodId method);

  /// A new set-up; its client secret goes to the browser.
  SetupIntent createSetup(NewSetup setup, IdempotencyKey key);

  /// The set-up as it stands.
  SetupIntent setup(SetupIntentId id);

  /// The set-ups that this method was given to, newest first; the first `PAGE`.
  List<SetupIntent> setups(PaymentMethodId method);

  /// The customer's methods of that type, as Stripe orders them; the first `MOST_METHODS`.
  List<SavedMethod> methods(CustomerId customer, MethodType type);

  /// The method as it stands.
  ///
  /// @throws StripeFailure.NotFound also when it is of a type that the platform does not know
  SavedMethod method(PaymentMethodId id);

  /// Makes the method that customer's; nothing changes when it is theirs already.
  SavedMethod attach(PaymentMethodId method, CustomerId customer);

  /// Makes the method nobody's, for ever.
  void detach(PaymentMethodId method);

  /// A new payment that its payer confirms; its client secret goes to the browser.
  PaymentIntent createPayment(NewPayment payment, IdempotencyKey key);

  /// Charges a saved method now. A bank debit answers `PROCESSING`.
  ///
  /// @throws StripeFailure.Declined also when the holder must confirm it themselves
  PaymentIntent charge(NewOffSessionCharge charge, IdempotencyKey key);

  /// The customer's payments that were made since then, newest first; the first hundred.
  List<PaymentIntent> payments(CustomerId customer, Instant since);

  /// Makes sure that the payment is never made.
  ///
  /// @throws StripeFailure.InvalidRequest with `payment_intent_unexpected_state` when it is made,
  ///   or canceled, already
  PaymentIntent cancel(PaymentIntentId id);

  /// A new Express account in Canada.
  ConnectAccount createAccount(NewAccount account, IdempotencyKey key);

  /// The account as it stands, with its bank account.
  ConnectAccount account(AccountId id);

  /// Where a professional tells Stripe who they are. It works once, for some minutes.
  ///
  /// @param refresh where Stripe sends them when the address is spent
  /// @param back where it sends them at the end
  URI onboardingLink(AccountId account, URI refresh, URI back);

  /// Where a professional whose account is complete sees and changes it. It works once.
  URI loginLink(AccountId account);

  /// What the account has.
  Balance balance(AccountId account);

  /// Money of the platform's balance for a professional's account.
  Transfer transfer(NewTransfer transfer, IdempotencyKey key);

  /// The transfers to that account that were made since then, the newest first; the first hundred.
  List<Transfer> transfers(AccountId destination, Instant since);

  /// Takes back a transfer, or that much of it.
  TransferReversal reverse(TransferId transfer, Money amount, IdempotencyKey key);

  /// The platform's events since then, newest first; Stripe keeps them for 30 days.
  ///
  /// @param after the last event of the page before; null for the first page
  StripePage<ListedEvent> events(Instant since, @Nullable EventId after);

  /// The lines of the platform's balance that were made since then, newest first.
  ///
  /// @param until not included
  /// @param after the last line of the page before; null for the first page
  StripePage<BalanceTransaction> balanceTransactions(
      Instant since, Instant until, @Nullable BalanceTransactionId after);
}
