package ca.jechemine.payments.domain.stripe;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Stripe did not do what it was asked. Messages hold Stripe's codes, never its texts.
public abstract sealed class StripeFailure extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private StripeFailure(String message) {
    super(message, null, false, true);
  }

  /// Whether the same call may succeed later, with the same idempotency key. Whether it had an
  /// effect already is not known.
  public boolean isWorthTryingAgain() {
    return switch (this) {
      case RateLimited _, Unavailable _, IdempotencyConflict _ -> true;
      case Declined _, InvalidRequest _, NotFound _, Misconfigured _ -> false;
    };
  }

  /// The bank or the card's network refused (402), or wants its holder to confirm
  /// (`authentication_required`).
  public static final class Declined extends StripeFailure {

    private static final long serialVersionUID = 1L;
    private final String code;
    private final @Nullable String declineCode;
    private final transient @Nullable PaymentIntentId payment;
    private final PaymentIntent.@Nullable Status status;

    public Declined(
        String code,
        @Nullable String declineCode,
        @Nullable PaymentIntentId payment,
        PaymentIntent.@Nullable Status status) {
      super("declined: " + code + (declineCode == null ? "" : ", " + declineCode));
      this.code = code;
      this.declineCode = declineCode;
      this.payment = payment;
      this.status = status;
    }

    /// Such as `card_declined`, `expired_card`, `authentication_required`.
    public String code() {
      return code;
    }

    /// The bank's reason, such as `insufficient_funds`.
    public Optional<String> declineCode() {
      return Optional.ofNullable(declineCode);
    }

    /// The payment that was refused: it exists at Stripe.
    public Optional<PaymentIntentId> payment() {
      return Optional.ofNullable(payment);
    }

    /// Where that payment stands now.
    public Optional<PaymentIntent.Status> status() {
      return Optional.ofNullable(status);
    }

    /// Whether the holder must confirm it themselves.
    public boolean requiresAuthentication() {
      return code.equals("authentication_required")
          || code.equals("subscription_payment_intent_requires_action")
          || "authentication_required".equals(declineCode);
    }
  }

  /// What was asked makes no sense to Stripe, or not in the thing's present state (400).
  public static final class InvalidRequest extends StripeFailure {

    private static final long serialVersionUID = 1L;
    private final @Nullable String code;
    private final @Nullable String param;

    public InvalidRequest(@Nullable String code, @Nullable String param) {
      super("invalid request: " + code + ", " + param);
      this.code = code;
      this.param = param;
    }

    /// Such as `payment_intent_unexpected_state`, `charge_already_refunded`.
    public Optional<String> code() {
      return Optional.ofNullable(code);
    }

    /// The name of the parameter that it is about.
    public Optional<String> param() {
      return Optional.ofNullable(param);
    }
  }

  /// There is no such thing at Stripe (404, or `resource_missing`).
  public static final class NotFound extends StripeFailure {

    private static final long serialVersionUID = 1L;

    public NotFound() {
      super("not found");
    }
  }

  /// Too many calls (429).
  public static final class RateLimited extends StripeFailure {

    private static final long serialVersionUID = 1L;

    public RateLimited() {
      super("rate limited");
    }
  }

  /// The key served another request, or one with that key is under way (409, `idempotency_error`).
  public static final class IdempotencyConflict extends StripeFailure {

    private static final long serialVersionUID = 1L;

    public IdempotencyConflict() {
      super("idempotency conflict");
    }
  }

  /// No answer, or none that says what happened: whether it was done is not known.
  public static final class Unavailable extends StripeFailure {

    private static final long serialVersionUID = 1L;

    /// @param how without anything of the answer, such as `status 503`
    public Unavailable(String how) {
      super("unavailable: " + how);
    }
  }

  /// The key is not Stripe's, or may not do that (401, 403).
  public static final class Misconfigured extends StripeFailure {

    private static final long serialVersionUID = 1L;

    public Misconfigured(int status) {
      super("misconfigured: status " + status);
    }
  }
}
