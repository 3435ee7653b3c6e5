package ca.jechemine.documents.domain;

/// What the bytes of a file were found to be: their SHA-256 in base64, how many they are, and the
/// tag under which exactly they arrived.
public record Content(String sha256, long length, String tag) {}
