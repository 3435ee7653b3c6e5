package ca.jechemine.payments.domain.stripe;

import ca.jechemine.kernel.Money;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Something that happened at Stripe. They come late, twice and in any order: what an event tells
/// is how the thing was when the event was made.
///
/// @param type as Stripe spells it
/// @param apiVersion whose shapes it was written in
/// @param account whose event it is; null for the platform's own
public record StripeEvent(
    EventId id,
    String type,
    Instant created,
    @Nullable String apiVersion,
    @Nullable AccountId account,
    Subject subject) {

  /// Whose event it is; empty for the platform's own.
  public Optional<AccountId> onAccount() {
    return Optional.ofNullable(account);
  }

  /// What happened to what, as far as the platform acts upon it (contract 30 §9).
  public sealed interface Subject {}

  /// The money is there.
  public record PaymentSucceeded(PaymentIntent payment) implements Subject {}

  /// The bank works on it.
  public record PaymentProcessing(PaymentIntent payment) implements Subject {}

  /// The payer must do something.
  public record PaymentRequiresAction(PaymentIntent payment) implements Subject {}

  /// An attempt failed; the payment's error says why.
  public record PaymentFailed(PaymentIntent payment) implements Subject {}

  /// It will never be paid.
  public record PaymentCanceled(PaymentIntent payment) implements Subject {}

  /// A method was saved.
  public record SetupSucceeded(SetupIntent setup) implements Subject {}

  /// A method could not be saved.
  public record SetupFailed(SetupIntent setup) implements Subject {}

  /// Money of a charge goes back; the charge says how much in all.
  public record ChargeRefunded(Charge charge) implements Subject {}

  /// A refund is further, or failed.
  public record RefundUpdated(StripeRefund refund) implements Subject {}

  /// A payer contests a charge.
  public record DisputeCreated(Dispute dispute) implements Subject {}

  /// A dispute ended.
  public record DisputeClosed(Dispute dispute) implements Subject {}

  /// Stripe took the money of a contested charge.
  public record DisputeFundsWithdrawn(Dispute dispute) implements Subject {}

  /// Stripe gave it back.
  public record DisputeFundsReinstated(Dispute dispute) implements Subject {}

  /// A method is nobody's any more.
  ///
  /// @param formerOwner whose it was, when the event says so
  public record MethodDetached(PaymentMethodId method, @Nullable CustomerId formerOwner)
      implements Subject {

    /// Whose it was, when the event says so.
    public Optional<CustomerId> knownFormerOwner() {
      return Optional.ofNullable(formerOwner);
    }
  }

  /// A professional's account can do more, or less.
  public record AccountUpdated(ConnectAccount account) implements Subject {}

  /// A transfer, or a part of it, was taken back.
  public record TransferReversed(Transfer transfer) implements Subject {

    /// How much in all.
    public Money reversed() {
      return transfer.reversed();
    }
  }

  /// A subscription was made, became otherwise, or is over.
  public record SubscriptionTold(StripeSubscriptionId id) implements Subject {}

  /// An invoice of a subscription was paid, or could not be.
  public record InvoiceTold(InvoiceId id) implements Subject {}

  /// Nothing that the platform acts upon: the event's type says what.
  public record Unknown() implements Subject {}
}
