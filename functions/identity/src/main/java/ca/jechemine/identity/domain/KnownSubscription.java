package ca.jechemine.identity.domain;

import ca.jechemine.kernel.UserId;

/// A subscription to a plan, as the payments domain told of it last.
///
/// @param version rises with each change
/// @param isLive whether it is billed, or may be again
public record KnownSubscription(
    String id, long version, UserId person, String plan, boolean isLive) {}
