package ca.jechemine.appointments.domain.matching;

import ca.jechemine.kernel.UserId;

/// That a professional takes requests again: all that suit them, or urgent ones, having taken the
/// others before.
public record Reopening(UserId professional, boolean emergenciesOnly) {}
