package ca.jechemine.identity.application;

import ca.jechemine.kernel.Caller;

/// An account as far as the door needs it, read for this very request: whether its sessions were
/// ever ended, and whether the sign-in that was asked for is still open.
public record KnownCaller(
    Caller caller, long sessionVersion, boolean wereSessionsEnded, boolean isSignInOpen) {}
