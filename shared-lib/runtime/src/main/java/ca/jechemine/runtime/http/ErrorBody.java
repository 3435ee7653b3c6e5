package ca.jechemine.runtime.http;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violation;
import io.avaje.jsonb.Json;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The one error body of the API (contract 10 §1): `error` and `details` are shown to people, in
/// their language; `details` stands for field errors only, as one sentence; `fields` names them for
/// programs; `type` is the kind of a payment's failure (contract 30 §0).
@Json
record ErrorBody(
    String error,
    @Nullable String details,
    @Nullable String code,
    @Nullable String type,
    @Nullable List<Field> fields) {

  private static final Text INTERNAL =
      new Text(
          "Une erreur est survenue. Veuillez réessayer.",
          "Something went wrong. Please try again.");
  private static final Text CHANGED =
      new Text(
          "Quelqu’un a modifié cet élément entre-temps. Veuillez réessayer.",
          "Someone changed this in the meantime. Please try again.");

  /// One field at fault.
  @Json
  record Field(String field, String reason) {}

  static Response of(Refusal refusal, Language language) {
    Response response = Response.of(status(refusal), body(refusal, language));
    return refusal instanceof Refusal.TooManyRequests it
        ? response.with("retry-after", Long.toString(seconds(it.retryAfter())))
        : response;
  }

  static Response changedMeanwhile(Language language) {
    return Response.of(
        409, new ErrorBody(CHANGED.in(language), null, "CHANGED_MEANWHILE", null, null));
  }

  /// Says nothing about the cause: the log has it, under the request id.
  static Response internal(Language language) {
    return Response.of(500, new ErrorBody(INTERNAL.in(language), null, "INTERNAL", null, null));
  }

  private static ErrorBody body(Refusal refusal, Language language) {
    String error = refusal.reason().in(language);
    if (refusal instanceof Refusal.Invalid invalid) {
      List<Field> fields = invalid.violations().stream().map(it -> field(it, language)).toList();
      String details =
          fields.stream()
              .map(it -> it.field() + " " + it.reason())
              .collect(Collectors.joining(" ; "));
      return new ErrorBody(error, details, refusal.code(), null, fields);
    }
    String type =
        switch (refusal) {
          case Refusal.PaymentRequired it -> it.type();
          case Refusal.BadRequest it -> it.type().orElse(null);
          default -> null;
        };
    return new ErrorBody(error, null, refusal.code().isEmpty() ? null : refusal.code(), type, null);
  }

  private static Field field(Violation violation, Language language) {
    return new Field(violation.field(), violation.reason().in(language));
  }

  private static int status(Refusal refusal) {
    return switch (refusal) {
      case Refusal.Invalid _, Refusal.BadRequest _ -> 400;
      case Refusal.Unauthenticated _ -> 401;
      case Refusal.PaymentRequired _ -> 402;
      case Refusal.Forbidden _ -> 403;
      case Refusal.NotFound _ -> 404;
      case Refusal.Conflict _ -> 409;
      case Refusal.Gone _ -> 410;
      case Refusal.TooLarge _ -> 413;
      case Refusal.Unsupported _ -> 415;
      case Refusal.Unprocessable _ -> 422;
      case Refusal.TooManyRequests _ -> 429;
      case Refusal.BadGateway _ -> 502;
      case Refusal.Unavailable _ -> 503;
    };
  }

  /// Rounded up: earlier would be refused again.
  private static long seconds(Duration duration) {
    return Math.max(1, duration.plusMillis(999).toSeconds());
  }
}
