package ca.jechemine.kernel;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A request that the business rules turn down.
///
/// A refusal is an answer, not a fault: it is never retried, carries no stack trace, and is logged
/// as an error only where it has a cause, which somebody must look at. Its `code` is part of the
/// public contract, because the frontend compares it; its `reason` is shown to people. Anything
/// else that is thrown is a defect or an outage.
public abstract sealed class Refusal extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final String code;
  private final transient Text reason;

  private Refusal(String code, Text reason) {
    this(code, reason, null);
  }

  private Refusal(String code, Text reason, @Nullable Throwable cause) {
    super(code, cause, false, false);
    this.code = code;
    this.reason = reason;
  }

  /// The input is wrong; `violations` names every field at fault.
  public static Refusal invalid(List<Violation> violations) {
    return new Invalid(violations);
  }

  /// The input is wrong in one field.
  public static Refusal invalid(String field, Text reason) {
    return new Invalid(List.of(new Violation(field, reason)));
  }

  /// The request is wrong as a whole, in a way that has a code of its own.
  public static Refusal badRequest(String code, Text reason) {
    return new BadRequest(code, reason);
  }

  /// What is asked makes no sense to a service that the request cannot do without.
  ///
  /// @param type the kind of failure in that service's words, such as `invalid_request_error`
  ///   (contract 30 §4)
  public static Refusal badRequest(String code, String type, Text reason, Throwable cause) {
    return new BadRequest(code, type, reason, cause);
  }

  /// Nobody is signed in.
  public static Refusal unauthenticated() {
    return unauthenticated(
        "UNAUTHENTICATED", new Text("Veuillez vous connecter.", "Please sign in."));
  }

  /// Nobody is signed in, for a reason that the caller may know.
  public static Refusal unauthenticated(String code, Text reason) {
    return new Unauthenticated(code, reason);
  }

  /// Somebody is signed in, and this is not theirs to do.
  public static Refusal forbidden(String code, Text reason) {
    return new Forbidden(code, reason);
  }

  /// The thing does not exist, or the caller may not know that it does.
  public static Refusal notFound(Text reason) {
    return notFound("NOT_FOUND", reason);
  }

  /// The same under a code of its own, or under none where the text is compared.
  public static Refusal notFound(String code, Text reason) {
    return new NotFound(code, reason);
  }

  /// The request is sound, but the thing is in no state that allows it.
  public static Refusal conflict(String code, Text reason) {
    return new Conflict(code, reason);
  }

  /// The thing was there, and its time is over.
  public static Refusal gone(String code, Text reason) {
    return new Gone(code, reason);
  }

  /// More than is taken this way.
  public static Refusal tooLarge(String code, Text reason) {
    return new TooLarge(code, reason);
  }

  /// Content of a kind that is not taken.
  public static Refusal unsupported(String code, Text reason) {
    return new Unsupported(code, reason);
  }

  /// The content is understood and cannot be taken.
  public static Refusal unprocessable(String code, Text reason) {
    return new Unprocessable(code, reason);
  }

  /// Too often; `retryAfter` says when it is worth another try.
  public static Refusal tooManyRequests(Duration retryAfter) {
    return new TooManyRequests(retryAfter);
  }

  /// A service that the request cannot do without turned it down.
  public static Refusal badGateway(String code, Text reason) {
    return new BadGateway(code, reason);
  }

  /// Nobody is there to take it now; later somebody may be.
  public static Refusal unavailable(String code, Text reason) {
    return new Unavailable(code, reason);
  }

  /// Money did not come: the bank refused, or its holder must do something (402).
  ///
  /// @param type the kind of failure in Stripe's words, such as `card_error` (contract 30 §0)
  public static Refusal paymentRequired(String code, String type, Text reason) {
    return new PaymentRequired(code, type, reason);
  }

  /// What is so, as the frontend compares it. Empty where it compares the text instead, which then
  /// comes without code and details (contract 10 §1).
  public final String code() {
    return code;
  }

  /// Why, in words that may be shown to the caller.
  public final Text reason() {
    return reason;
  }

  /// The input itself is wrong.
  public static final class Invalid extends Refusal {
    private static final long serialVersionUID = 1L;
    private final transient List<Violation> violations;

    private Invalid(List<Violation> violations) {
      super(
          "INVALID_REQUEST",
          new Text("Certains champs ne sont pas valides.", "Some fields are not valid."));
      this.violations = List.copyOf(violations);
    }

    /// Every field at fault, in the order in which they were looked at.
    public List<Violation> violations() {
      return violations;
    }
  }

  /// Wrong as a whole.
  public static final class BadRequest extends Refusal {
    private static final long serialVersionUID = 1L;
    private final @Nullable String type;

    private BadRequest(String code, Text reason) {
      super(code, reason);
      this.type = null;
    }

    private BadRequest(String code, String type, Text reason, Throwable cause) {
      super(code, reason, cause);
      this.type = type;
    }

    /// The kind of failure in the words of the service that failed, if one did.
    public Optional<String> type() {
      return Optional.ofNullable(type);
    }
  }

  /// Nobody is signed in.
  public static final class Unauthenticated extends Refusal {
    private static final long serialVersionUID = 1L;

    private Unauthenticated(String code, Text reason) {
      super(code, reason);
    }
  }

  /// Not theirs to do.
  public static final class Forbidden extends Refusal {
    private static final long serialVersionUID = 1L;

    private Forbidden(String code, Text reason) {
      super(code, reason);
    }
  }

  /// Not there, or not theirs to know.
  public static final class NotFound extends Refusal {
    private static final long serialVersionUID = 1L;

    private NotFound(String code, Text reason) {
      super(code, reason);
    }
  }

  /// Not in this state.
  public static final class Conflict extends Refusal {
    private static final long serialVersionUID = 1L;

    private Conflict(String code, Text reason) {
      super(code, reason);
    }
  }

  /// Over.
  public static final class Gone extends Refusal {
    private static final long serialVersionUID = 1L;

    private Gone(String code, Text reason) {
      super(code, reason);
    }
  }

  /// Too much.
  public static final class TooLarge extends Refusal {
    private static final long serialVersionUID = 1L;

    private TooLarge(String code, Text reason) {
      super(code, reason);
    }
  }

  /// Of a kind that is not taken.
  public static final class Unsupported extends Refusal {
    private static final long serialVersionUID = 1L;

    private Unsupported(String code, Text reason) {
      super(code, reason);
    }
  }

  /// Understood, and refused for its content.
  public static final class Unprocessable extends Refusal {
    private static final long serialVersionUID = 1L;

    private Unprocessable(String code, Text reason) {
      super(code, reason);
    }
  }

  /// Too often.
  public static final class TooManyRequests extends Refusal {
    private static final long serialVersionUID = 1L;
    private final transient Duration retryAfter;

    private TooManyRequests(Duration retryAfter) {
      super(
          "TOO_MANY_REQUESTS",
          new Text(
              "Trop de demandes. Veuillez réessayer un peu plus tard.",
              "Too many requests. Please try again a little later."));
      this.retryAfter = retryAfter;
    }

    /// How long until another try can succeed.
    public Duration retryAfter() {
      return retryAfter;
    }
  }

  /// Turned down further on.
  public static final class BadGateway extends Refusal {
    private static final long serialVersionUID = 1L;

    private BadGateway(String code, Text reason) {
      super(code, reason);
    }
  }

  /// Nobody is there.
  public static final class Unavailable extends Refusal {
    private static final long serialVersionUID = 1L;

    private Unavailable(String code, Text reason) {
      super(code, reason);
    }
  }

  /// Money did not come.
  public static final class PaymentRequired extends Refusal {
    private static final long serialVersionUID = 1L;
    private final String type;

    private PaymentRequired(String code, String type, Text reason) {
      super(code, reason);
      this.type = type;
    }

    /// The kind of failure in Stripe's words.
    public String type() {
      return type;
    }
  }
}
