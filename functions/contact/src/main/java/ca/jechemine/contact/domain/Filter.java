package ca.jechemine.contact.domain;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which messages an administrator wants to see; null is any. `words` is literal text, looked for
/// without regard to case and accents.
public record Filter(
    Direction direction, @Nullable Status status, @Nullable Source source, @Nullable String words) {

  private static final Pattern MARKS = Pattern.compile("\\p{M}+");

  /// Whether the message is one of them.
  public boolean matches(Message message) {
    return message.direction() == direction
        && (status == null || message.status() == status)
        && (source == null || message.letter().source() == source)
        && (words == null || mentions(message.letter(), folded(words)));
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
        .anyMatch(it -> folded(it).contains(folded));
  }

  private static String folded(String text) {
    return MARKS
        .matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
        .replaceAll("")
        .toLowerCase(Locale.ROOT);
  }
}
