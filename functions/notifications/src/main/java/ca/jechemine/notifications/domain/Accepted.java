package ca.jechemine.notifications.domain;

import org.jspecify.annotations.Nullable;

/// The word of a mail or telephone service for a message that it took: its own id of it, and of a
/// mail the RFC 5322 message id, without angle brackets, that answers will refer to.
public record Accepted(String providerId, @Nullable String internetMessageId) {}
