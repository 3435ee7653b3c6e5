package ca.jechemine.notifications.domain;

/// The mail service's word for a mail that it took: its own id of it, and the RFC 5322 message id,
/// without angle brackets, that answers will refer to.
public record Accepted(String providerId, String internetMessageId) {}
