package ca.jechemine.contact.domain;

import ca.jechemine.kernel.Language;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What was written, by whom, to whom and when: it never changes.
///
/// `recipient` is null when it was written to the administrators; `html` is what an e-mail looked
/// like, made harmless; `metadata` is what only the form that it came by asks for.
public record Letter(
    MessageId id,
    Source source,
    Language language,
    Sender sender,
    @Nullable Recipient recipient,
    @Nullable String subject,
    String text,
    @Nullable String html,
    Map<String, String> metadata,
    Exchange exchange,
    Instant writtenAt) {

  public Letter {
    metadata = Map.copyOf(metadata);
  }
}
