package ca.jechemine.contact.domain;

import ca.jechemine.kernel.SearchText;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which messages an administrator wants to see; null is any. `words` is literal text, looked for
/// without regard to case and accents.
public record Filter(
    Direction direction, @Nullable Status status, @Nullable Source source, @Nullable String words) {

  /// Whether the message is one of them.
  public boolean matches(Message message) {
    return message.direction() == direction
        && (status == null || message.status() == status)
        && (source == null || message.letter().source() == source)
        && (words == null || mentions(message.letter(), SearchText.folded(words)));
  }

  private static boolean mentions(Letter letter, String folded) {
    Recipient recipient = letter.recipient();
    return Stream.of(
            letter.sender().name(),
            letter.sender().email().value(),
            recipient == null ? null : recipient.name(),
            recipient == null ? null : recipient.email().value(),
            letter.subject(),
            letter.text())
        .filter(Objects::nonNull)
        .anyMatch(it -> SearchText.folded(it).contains(folded));
  }
}
