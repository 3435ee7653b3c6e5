package ca.jechemine.notifications.domain;

import ca.jechemine.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which unread rows are marked as read together: those dated `upTo` then or earlier, of one type
/// or, when it is null, of all; and none that arrived after `now`, when it was asked for.
public record FeedSweep(UserId reader, Instant upTo, @Nullable FeedType type, Instant now) {}
