package ca.jechemine.contact.domain;

import ca.jechemine.kernel.Language;
import org.jspecify.annotations.Nullable;

/// What an administrator wants to send. What is null follows from the message that is answered.
public record Draft(
    Recipient recipient,
    String subject,
    String text,
    @Nullable Language language,
    @Nullable MessageId inReplyTo) {}
