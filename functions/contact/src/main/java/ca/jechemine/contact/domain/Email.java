package ca.jechemine.contact.domain;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// A mail that reached the shared mailbox, made harmless. The ids are RFC 5322 message ids without
/// angle brackets; `references` starts with the oldest.
public record Email(
    String internetId,
    @Nullable String inReplyTo,
    List<String> references,
    EmailAddress from,
    @Nullable String fromName,
    @Nullable String subject,
    String text,
    @Nullable String html) {

  public Email {
    references = List.copyOf(references);
  }

  /// The messages that it may answer, the likeliest one first.
  public List<String> answered() {
    List<String> newestFirst = references.reversed();
    return inReplyTo == null
        ? newestFirst
        : Stream.concat(Stream.of(inReplyTo), newestFirst.stream()).distinct().toList();
  }
}
