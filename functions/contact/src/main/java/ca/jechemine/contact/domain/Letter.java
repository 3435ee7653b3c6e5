package ca.jechemine.contact.domain;

import ca.jechemine.kernel.Language;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
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

  /// What tells which account asked for what.
  private static final Set<String> ACCOUNT_REQUEST = Set.of("accountAction", "userId", "userRole");

  public Letter {
    metadata = Map.copyOf(metadata);
  }

  /// The same letter between those two without what was written. Of the further fields, what an
  /// account asked for stays: a kind, an id and a role.
  Letter forgotten(Sender by, @Nullable Recipient to) {
    Map<String, String> kept = new HashMap<>(metadata);
    kept.keySet().retainAll(ACCOUNT_REQUEST);
    return new Letter(
        id,
        source,
        language,
        by,
        to,
        subject == null ? null : Sender.FORGOTTEN,
        Sender.FORGOTTEN,
        null,
        kept,
        new Exchange(exchange.first(), exchange.parent(), null, null),
        writtenAt);
  }
}
