package ca.jechemine.contact.domain;

import org.jspecify.annotations.Nullable;

/// To whom the administrators wrote.
public record Recipient(EmailAddress email, @Nullable String name) {}
