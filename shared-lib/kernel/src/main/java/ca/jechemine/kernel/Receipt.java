package ca.jechemine.kernel;

import java.time.Duration;

/// What a request with an `Idempotency-Key` is answered, kept in the same transaction as its
/// effect, so that its repetition changes nothing and is answered alike. Some routes keep one of
/// each request, for a short time (docs/adr/0083).
///
/// `key` is the caller's key within its route and its owner; `fingerprint` tells whether a
/// repetition asks for the same thing; `body` is the JSON answer; `kept` says for how long.
public record Receipt(String key, String fingerprint, int status, String body, Duration kept) {

  /// How long one with an `Idempotency-Key` is kept.
  private static final Duration KEPT = Duration.ofDays(2);

  public Receipt(String key, String fingerprint, int status, String body) {
    this(key, fingerprint, status, body, KEPT);
  }
}
