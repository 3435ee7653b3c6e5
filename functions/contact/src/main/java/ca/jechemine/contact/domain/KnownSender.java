package ca.jechemine.contact.domain;

import ca.jechemine.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Somebody with an account and the address that it had at that version and moment; null when
/// nobody can write from it.
public record KnownSender(
    UserId user, long version, @Nullable EmailAddress address, Instant since) {}
