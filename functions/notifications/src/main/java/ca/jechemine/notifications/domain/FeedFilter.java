package ca.jechemine.notifications.domain;

import org.jspecify.annotations.Nullable;

/// Which rows of a feed are listed: the unread ones or all, of one type or, when it is null, of
/// all.
public record FeedFilter(boolean unreadOnly, @Nullable FeedType type) {}
