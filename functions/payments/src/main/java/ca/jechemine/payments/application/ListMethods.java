package ca.jechemine.payments.application;

import ca.jechemine.kernel.Caller;
import ca.jechemine.payments.domain.Wallet;
import ca.jechemine.payments.domain.Wallets;
import ca.jechemine.payments.domain.stripe.CustomerId;
import ca.jechemine.payments.domain.stripe.MethodType;
import ca.jechemine.payments.domain.stripe.SavedMethod;
import ca.jechemine.payments.domain.stripe.Stripe;
import ca.jechemine.payments.domain.stripe.StripeFailure;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The methods that Stripe keeps for somebody (contract 30 §3).
public final class ListMethods {

  private final Wallets wallets;
  private final Stripe stripe;

  public ListMethods(Wallets wallets, Stripe stripe) {
    this.wallets = wallets;
    this.stripe = stripe;
  }

  /// The caller's: cards before bank accounts, of each the one that is charged first, then the
  /// latest.
  public List<SavedMethod> list(Caller caller) {
    Wallet wallet = wallets.find(caller.id()).value();
    Optional<CustomerId> customer = wallet.atStripe();
    if (customer.isEmpty()) {
      return List.of();
    }
    try {
      return Stream.of(MethodType.CARD, MethodType.ACSS_DEBIT)
          .flatMap(it -> chargedFirst(stripe.methods(customer.get(), it), wallet))
          .toList();
    } catch (StripeFailure failure) {
      throw Declines.refusal(failure);
    }
  }

  private static Stream<SavedMethod> chargedFirst(List<SavedMethod> methods, Wallet wallet) {
    return methods.stream()
        .sorted(
            Comparator.comparing(
                method -> wallet.kept().filter(it -> it.id().equals(method.id())).isEmpty()));
  }
}
