package ca.jechemine.identity.application;

import ca.jechemine.kernel.Caller;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An account as far as the door needs it, read for this very request: with when its sessions were
/// last ended, and whether the sign-in that was asked for is still open.
public record KnownCaller(
    Caller caller, long sessionVersion, @Nullable Instant sessionsEndedAt, boolean isSignInOpen) {}
