package ca.jechemine.local.aws;

/// What a message says of itself beside its body.
///
/// @param value the text, or the Base64 of a `Binary`
record MessageAttribute(String dataType, String value) {}
