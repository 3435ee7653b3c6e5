package ca.jechemine.payments.domain.receipt;

/// A document that is kept, and what its bytes were when it was.
///
/// @param key where they are
/// @param sha256 of the bytes, in hexadecimal
public record ReceiptFile(String key, String sha256) {}
