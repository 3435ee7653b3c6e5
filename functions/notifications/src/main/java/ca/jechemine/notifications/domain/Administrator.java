package ca.jechemine.notifications.domain;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.UserId;

/// An active administrator who holds the permission that was asked for.
public record Administrator(UserId id, Address address, Language language) {}
