package ca.jechemine.payments.domain;

import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.PaymentState.Due;
import ca.jechemine.payments.domain.stripe.CustomerId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What vouches for all that a client pays (contract 30 §2, §6.1). That a method is saved and that
/// an administrator trusts their transfers are apart: removing the one leaves the other.
///
/// @param customer their one customer at Stripe; null until one is needed
/// @param method which of the methods that Stripe keeps for them is charged unless they say
///   otherwise; null when it keeps none
/// @param isTrusted whether an administrator vouches for their transfers
/// @param trustRequestedAt since when administrators are asked to; null when they are not, or did
/// @param preferredMethod `interac`, `card`, `direct_debit` or `payment_plan`; null when not chosen
///   here
public record Wallet(
    UserId owner,
    @Nullable CustomerId customer,
    @Nullable KeptMethod method,
    boolean isTrusted,
    @Nullable Instant trustRequestedAt,
    @Nullable String preferredMethod) {

  /// Of somebody of whom nothing is kept.
  public static Wallet empty(UserId owner) {
    return new Wallet(owner, null, null, false, null, null);
  }

  /// Their customer at Stripe, if there is one.
  public Optional<CustomerId> atStripe() {
    return Optional.ofNullable(customer);
  }

  /// What is charged unless they say otherwise, while a method of theirs is kept.
  public Optional<KeptMethod> kept() {
    return Optional.ofNullable(method);
  }

  public Guarantee guarantee() {
    if (method != null) {
      return Guarantee.STRIPE;
    }
    if (isTrusted) {
      return Guarantee.INTERAC_TRUST;
    }
    return trustRequestedAt == null ? Guarantee.NONE : Guarantee.PENDING_ADMIN;
  }

  /// The same with that customer.
  public Wallet with(CustomerId next) {
    return new Wallet(owner, next, method, isTrusted, trustRequestedAt, preferredMethod);
  }

  /// That method is charged from now on; null when none is left.
  public Wallet with(@Nullable KeptMethod next) {
    return new Wallet(owner, customer, next, isTrusted, trustRequestedAt, preferredMethod);
  }

  /// They like best to pay so.
  public Wallet preferring(@Nullable String next) {
    return new Wallet(owner, customer, method, isTrusted, trustRequestedAt, next);
  }

  /// They ask for being trusted with transfers; the first time counts.
  public Wallet requestingTrust(Instant now) {
    Instant since = trustRequestedAt == null ? now : trustRequestedAt;
    return new Wallet(owner, customer, method, isTrusted, since, preferredMethod);
  }

  /// An administrator vouches for their transfers.
  public Wallet trusted() {
    return new Wallet(owner, customer, method, true, null, preferredMethod);
  }

  /// Whether the customer of another account of the same person is to be theirs. Stripe moves no
  /// method to another customer: the customer that has one comes before one that has none, and the
  /// own one before the other (docs/adr/0069).
  public boolean takesCustomerOf(Wallet other) {
    return other.customer != null && method == null && (customer == null || other.method != null);
  }

  /// The same, with what vouched for another account of the same person: whichever is stronger
  /// vouches for both. How they like best to pay, the account says.
  public Wallet absorbing(Wallet other) {
    boolean takes = takesCustomerOf(other);
    boolean trusted = isTrusted || other.isTrusted;
    Instant since = trustRequestedAt == null ? other.trustRequestedAt : trustRequestedAt;
    return new Wallet(
        owner,
        takes ? other.customer : customer,
        takes ? other.method : method,
        trusted,
        trusted ? null : since,
        preferredMethod);
  }

  /// What is left of it once another wallet, as it was before, has absorbed it: nothing that
  /// vouches, and the customer only if the other one did not take it.
  public Wallet absorbedBy(Wallet other) {
    return new Wallet(
        owner, other.takesCustomerOf(this) ? null : customer, null, false, null, preferredMethod);
  }

  /// The payment of an appointment for which something must vouch, if this does: by the method that
  /// is kept, or by the trust in their transfers. The same otherwise.
  public AppointmentPayment vouchFor(AppointmentPayment payment) {
    if (!payment.means().isAwaited()) {
      return payment;
    }
    return switch (guarantee()) {
      case STRIPE -> payment.keeping(kept().orElseThrow());
      case INTERAC_TRUST -> payment.with(Means.NONE);
      case NONE, PENDING_ADMIN -> payment;
    };
  }

  /// Whether nothing vouches for the payment of a session (contract 30 §6.2).
  public boolean lacksGuaranteeFor(AppointmentPayment payment) {
    return switch (guarantee()) {
      case STRIPE, INTERAC_TRUST -> false;
      case NONE, PENDING_ADMIN -> payment.state() instanceof Due && payment.means().isAwaited();
    };
  }

  /// Without what is at Stripe, so that it gets into no log.
  @Override
  public String toString() {
    return "the wallet of " + owner + ", " + guarantee();
  }

  /// What vouches, and from where.
  public enum Guarantee {
    NONE("none", null),
    PENDING_ADMIN("pending_admin", null),
    STRIPE("green", "stripe"),
    INTERAC_TRUST("green", "interac_trust");

    private final String status;
    private final @Nullable String source;

    Guarantee(String status, @Nullable String source) {
      this.status = status;
      this.source = source;
    }

    /// As the account shows it.
    public String status() {
      return status;
    }

    /// As the account shows it; empty unless it is green.
    public Optional<String> source() {
      return Optional.ofNullable(source);
    }
  }
}
