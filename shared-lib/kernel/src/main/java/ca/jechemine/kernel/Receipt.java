package ca.jechemine.kernel;

/// What a request with an `Idempotency-Key` is answered, kept in the same transaction as its
/// effect, so that its repetition changes nothing and is answered alike.
///
/// `key` is the caller's key within its route and its owner; `fingerprint` tells whether a
/// repetition asks for the same thing; `body` is the JSON answer.
public record Receipt(String key, String fingerprint, int status, String body) {}
