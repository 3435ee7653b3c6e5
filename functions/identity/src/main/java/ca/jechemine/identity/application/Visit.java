package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.EmailAddress;

/// An attempt to sign in: for which address, from which network address, with which browser.
public record Visit(EmailAddress email, String source, String userAgent) {}
