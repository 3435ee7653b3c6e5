package ca.jechemine.local.stripe;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/// What goes wrong with a request to Stripe.
public sealed interface StripeFault {

  /// Answered as an error before anything was done; the idempotency key knows nothing of it.
  ///
  /// @param type of the error, for example `api_error`
  /// @param code may be empty
  record Refused(int status, String type, String code, String message) implements StripeFault {}

  /// The bank declines, before anything was done; the idempotency key knows nothing of it.
  ///
  /// @param declineCode why, in the bank's words, or empty
  record Declined(String code, String declineCode) implements StripeFault {}

  /// Done, but the connection breaks before the answer. The idempotency key keeps the answer.
  record AnswerLost() implements StripeFault {}

  /// Done, but answered as Stripe's own failure; the idempotency key keeps the true answer.
  record FailedAfter(int status) implements StripeFault {}

  /// Nothing was done, and the idempotency key repeats this failure for as long as it is kept: "the
  /// same result, including 500 errors" (https://docs.stripe.com/api/idempotent_requests).
  record FailedForGood(int status) implements StripeFault {}

  /// Done, later. Meanwhile the idempotency key is in use.
  record Slow(Duration by) implements StripeFault {}

  /// Done, once the latch is open. Meanwhile the idempotency key is in use.
  record Held(CountDownLatch until) implements StripeFault {}

  /// Stripe's own failure.
  static StripeFault failure() {
    return new Refused(500, "api_error", "", "An unknown error occurred");
  }

  /// Too many requests.
  static StripeFault tooMany() {
    return new Refused(
        429,
        "invalid_request_error",
        "rate_limit",
        "Request rate limit exceeded. Learn more about rate limits here"
            + " https://stripe.com/docs/rate-limits.");
  }
}
