package ca.jechemine.identity.application;

import ca.jechemine.kernel.Caller;

/// An account as far as the door needs it, read for this very request.
public record KnownCaller(Caller caller, long sessionVersion) {}
