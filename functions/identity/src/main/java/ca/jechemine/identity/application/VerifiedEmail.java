package ca.jechemine.identity.application;

import ca.jechemine.kernel.UserId;
import org.jspecify.annotations.Nullable;

/// What opening the link came to: `phoneStep` is what goes on, null when nothing is left to prove.
public record VerifiedEmail(UserId id, @Nullable PhoneStep phoneStep, boolean wasVerified) {}
