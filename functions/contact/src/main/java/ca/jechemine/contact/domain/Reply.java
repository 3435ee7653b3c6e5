package ca.jechemine.contact.domain;

import ca.jechemine.kernel.Language;
import org.jspecify.annotations.Nullable;

/// What an administrator answers to a message. The subject and the language follow from it when
/// they are null.
public record Reply(String text, @Nullable String subject, @Nullable Language language) {}
