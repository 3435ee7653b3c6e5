package ca.jechemine.payments.application;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.payments.domain.Acquisitions;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.AppointmentPayment;
import ca.jechemine.payments.domain.MergedPayers;
import ca.jechemine.payments.domain.MergedPayment;
import ca.jechemine.payments.domain.PaymentChange;
import ca.jechemine.payments.domain.Payments;
import ca.jechemine.payments.domain.Wallet;
import ca.jechemine.payments.domain.Wallets;
import ca.jechemine.payments.domain.receipt.KeptReceipt;
import ca.jechemine.payments.domain.receipt.Receipts;
import ca.jechemine.payments.domain.stripe.Billing;
import ca.jechemine.payments.domain.stripe.CustomerId;
import ca.jechemine.payments.domain.stripe.MethodType;
import ca.jechemine.payments.domain.stripe.PaymentMethodId;
import ca.jechemine.payments.domain.stripe.SavedMethod;
import ca.jechemine.payments.domain.stripe.Stripe;
import ca.jechemine.payments.domain.stripe.StripeSubscription;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Makes what an account that is given up pays by, its payments, its receipts and what it owes
/// those of the account that stays (docs/adr/0069). Each is one write, and what was moved is not
/// found again: whatever it dies of, a repetition goes on.
///
/// Stripe moves no method to another customer. Where the survivor has methods of their own, those
/// of the loser's customer are taken away for ever, and what they were kept for is paid by the
/// survivor's. A charge that is under way names its customer and ends as it was begun. So does what
/// the loser subscribed to: it goes on being billed to the customer that it was begun with.
public final class MergePayers {

  /// As many payments, and as many receipts, as one delivery goes through.
  static final int PAGE = 25;

  private final Wallets wallets;
  private final Payments payments;
  private final Receipts receipts;
  private final Acquisitions acquisitions;
  private final MergedPayers merged;
  private final OpenPayments open;
  private final Stripe stripe;
  private final Billing billing;
  private final InstantSource clock;

  public MergePayers(
      Wallets wallets,
      Payments payments,
      Receipts receipts,
      Acquisitions acquisitions,
      MergedPayers merged,
      Stripe stripe,
      Billing billing,
      InstantSource clock) {
    this.wallets = wallets;
    this.payments = payments;
    this.receipts = receipts;
    this.acquisitions = acquisitions;
    this.merged = merged;
    this.open = new OpenPayments(payments, clock);
    this.stripe = stripe;
    this.billing = billing;
    this.clock = clock;
  }

  /// Moves the next of what is the loser's.
  ///
  /// @return whether there is more
  /// @throws ca.jechemine.payments.domain.stripe.StripeFailure when Stripe does not answer
  public boolean move(UserId loser, UserId survivor) {
    Wallet wallet = absorbed(loser, survivor);
    boolean paymentsAreLeft = movePayments(loser, survivor);
    boolean receiptsAreLeft = moveReceipts(loser, survivor);
    boolean acquisitionsAreLeft = acquisitions.move(loser, survivor, PAGE);
    if (paymentsAreLeft || receiptsAreLeft || acquisitionsAreLeft) {
      return true;
    }
    drop(loser, wallet);
    Retry.whenStale(() -> {
      merged.moveReceivable(loser, survivor);
      return loser;
    });
    return false;
  }

  /// The survivor's wallet with what the loser's vouched by.
  private Wallet absorbed(UserId loser, UserId survivor) {
    return Retry.whenStale(() -> {
      Versioned<Wallet> lost = wallets.find(loser);
      Versioned<Wallet> kept = wallets.find(survivor);
      Wallet next = kept.value().absorbing(lost.value());
      boolean isDone =
          next.equals(kept.value()) && lost.value().absorbedBy(kept.value()).equals(lost.value());
      if (!isDone) {
        merged.absorb(lost, kept);
      }
      return next;
    });
  }

  private boolean movePayments(UserId loser, UserId survivor) {
    Page<Versioned<AppointmentPayment>> page =
        payments.ofClient(loser, new PageRequest(PAGE, null));
    page.items().forEach(it -> move(it.value().id(), loser, survivor));
    return page.next() != null;
  }

  private void move(AppointmentId id, UserId loser, UserId survivor) {
    Retry.whenStale(() -> {
      Optional<PaymentChange> change =
          payments
              .find(id)
              .filter(it -> it.value().client().equals(loser))
              .map(it ->
                  PaymentChange.of(it, MergedPayment.of(it.value(), survivor), clock.instant()));
      change.ifPresent(it -> payments.save(it, Optional.empty()));
      return change;
    });
  }

  private boolean moveReceipts(UserId loser, UserId survivor) {
    Page<KeptReceipt> page = receipts.good(loser, new PageRequest(PAGE, null));
    page.items().forEach(it -> moveReceipt(it.appointment(), loser, survivor));
    return page.next() != null;
  }

  private void moveReceipt(AppointmentId id, UserId loser, UserId survivor) {
    Retry.whenStale(() -> {
      Optional<Versioned<KeptReceipt>> moved =
          receipts
              .find(id)
              .filter(it -> it.value().client().equals(loser))
              .map(it -> it.with(it.value().of(survivor)));
      moved.ifPresent(it -> merged.move(loser, it));
      return moved;
    });
  }

  /// Takes away the methods of a customer that the survivor's wallet did not take. Those of whom a
  /// subscription is still billed to stay for it alone, until it is over (`SettleSubscription`).
  private void drop(UserId loser, Wallet survivor) {
    Optional<CustomerId> left = wallets.find(loser).value().atStripe();
    List<PaymentMethodId> gone =
        left.stream()
            .flatMap(customer ->
                Stream.of(MethodType.CARD, MethodType.ACSS_DEBIT)
                    .flatMap(type -> stripe.methods(customer, type).stream()))
            .map(SavedMethod::id)
            .toList();
    boolean isBilled =
        left.stream()
            .flatMap(it -> billing.subscriptions(it).stream())
            .anyMatch(StripeSubscription::isLive);
    gone.forEach(method -> {
      open.change(survivor.owner(), it -> it.losing(method, survivor));
      if (!isBilled) {
        stripe.detach(method);
      }
    });
  }
}
