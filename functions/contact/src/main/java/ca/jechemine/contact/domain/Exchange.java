package ca.jechemine.contact.domain;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The place of a message among those that answer each other.
///
/// `first` is the message that opened the exchange, itself perhaps; `parent` the one that is
/// answered. `inReplyTo` and `references` are the e-mail headers: message ids without angle
/// brackets, `references` separated by spaces.
public record Exchange(
    MessageId first,
    @Nullable MessageId parent,
    @Nullable String inReplyTo,
    @Nullable String references) {

  private static final int MOST_REFERENCES = 20;

  /// The message opens an exchange of its own.
  public static Exchange openedBy(MessageId message) {
    return new Exchange(message, null, null, null);
  }

  /// The message answers another one; the e-mail headers follow from those of the one answered.
  public static Exchange answering(Message parent) {
    List<String> conversation = parent.conversation();
    return new Exchange(
        parent.letter().exchange().first(),
        parent.id(),
        conversation.isEmpty() ? null : conversation.getLast(),
        references(parent.letter().exchange().references(), String.join(" ", conversation)));
  }

  /// The first reference names the exchange, the last ones where it stands: those are kept of a
  /// long list (RFC 5322 §3.6.4).
  private static @Nullable String references(@Nullable String earlier, String conversation) {
    String[] all =
        Stream.of(Objects.requireNonNullElse(earlier, ""), conversation)
            .filter(it -> !it.isBlank())
            .collect(Collectors.joining(" "))
            .split(" ", -1);
    if (all.length == 1 && all[0].isEmpty()) {
      return null;
    }
    int dropped = Math.max(0, all.length - MOST_REFERENCES);
    return Stream.concat(Stream.of(all).limit(1), Stream.of(all).skip(1L + dropped))
        .collect(Collectors.joining(" "));
  }
}
