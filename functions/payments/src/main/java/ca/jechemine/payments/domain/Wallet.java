package ca.jechemine.payments.domain;

import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.stripe.CustomerId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What vouches for all that a client pays (contract 30 §2, §6.1). That a method is saved and that
/// an administrator trusts their transfers are apart: removing the one leaves the other.
///
/// @param customer their one customer at Stripe; null until one is needed
/// @param isMethodSaved whether Stripe keeps a method of theirs that may be charged
/// @param isTrusted whether an administrator vouches for their transfers
/// @param trustRequestedAt since when administrators are asked to; null when they are not, or did
/// @param preferredMethod `interac`, `card`, `direct_debit` or `payment_plan`; null when not chosen
///   here
public record Wallet(
    UserId owner,
    @Nullable CustomerId customer,
    boolean isMethodSaved,
    boolean isTrusted,
    @Nullable Instant trustRequestedAt,
    @Nullable String preferredMethod) {

  /// Of somebody of whom nothing is kept.
  public static Wallet empty(UserId owner) {
    return new Wallet(owner, null, false, false, null, null);
  }

  /// Their customer at Stripe, if there is one.
  public Optional<CustomerId> atStripe() {
    return Optional.ofNullable(customer);
  }

  public Guarantee guarantee() {
    if (isMethodSaved) {
      return Guarantee.STRIPE;
    }
    if (isTrusted) {
      return Guarantee.INTERAC_TRUST;
    }
    return trustRequestedAt == null ? Guarantee.NONE : Guarantee.PENDING_ADMIN;
  }

  /// The same with that customer.
  public Wallet with(CustomerId next) {
    return new Wallet(owner, next, isMethodSaved, isTrusted, trustRequestedAt, preferredMethod);
  }

  /// A method was saved, or none is left.
  public Wallet saving(boolean isSaved) {
    return new Wallet(owner, customer, isSaved, isTrusted, trustRequestedAt, preferredMethod);
  }

  /// They like best to pay so.
  public Wallet preferring(@Nullable String method) {
    return new Wallet(owner, customer, isMethodSaved, isTrusted, trustRequestedAt, method);
  }

  /// They ask for being trusted with transfers; the first time counts.
  public Wallet requestingTrust(Instant now) {
    Instant since = trustRequestedAt == null ? now : trustRequestedAt;
    return new Wallet(owner, customer, isMethodSaved, isTrusted, since, preferredMethod);
  }

  /// An administrator vouches for their transfers.
  public Wallet trusted() {
    return new Wallet(owner, customer, isMethodSaved, true, null, preferredMethod);
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
