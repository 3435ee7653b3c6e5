package ca.jechemine.identity.application;

import ca.jechemine.kernel.UserId;

/// Who does a thing that is written down, from which network address, with which browser.
public record Author(UserId id, String address, String userAgent) {}
