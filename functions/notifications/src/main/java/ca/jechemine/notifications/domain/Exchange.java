package ca.jechemine.notifications.domain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The exchange with a person that a mail is part of. Its ids (RFC 5322, without angle brackets)
/// may come from outside: what is no message id is left out.
public record Exchange(
    String threadId,
    String messageId,
    String senderName,
    @Nullable String inReplyTo,
    @Nullable String references) {

  /// The mail service takes no longer header.
  private static final int LONGEST_HEADER = 870;

  private static final int LONGEST_ID = 250;

  /// What an atom may hold, a dot, and the `@`: no space, bracket, quote or line end.
  private static final Pattern MESSAGE_ID =
      Pattern.compile("[\\w!#$%&'*+/=?^`{|}~.-]+@[\\w!#$%&'*+/=?^`{|}~.:\\[\\]-]+");

  /// The message that this one answers, as a header value.
  public Optional<String> answered() {
    return ids(inReplyTo).map(Exchange::bracketed).findFirst();
  }

  /// All that came before, as a header value: first the root that every mail of the exchange
  /// shares, so that mailboxes keep them together even when one is missing; when there are too many
  /// for a header, the oldest behind the root go.
  public String ancestors(String siteHost) {
    SequencedSet<String> ids = new LinkedHashSet<>();
    ids.add("contact-" + threadId + "@" + siteHost);
    ids(references).forEach(ids::add);
    ids(inReplyTo)
        .forEach(it -> {
          ids.remove(it);
          ids.add(it);
        });
    List<String> kept = new ArrayList<>(ids);
    while (length(kept) > LONGEST_HEADER) {
      kept.remove(1);
    }
    return kept.stream().map(Exchange::bracketed).collect(Collectors.joining(" "));
  }

  private static int length(List<String> ids) {
    return ids.stream().mapToInt(it -> it.length() + 3).sum() - 1;
  }

  private static String bracketed(String id) {
    return "<" + id + ">";
  }

  private static Stream<String> ids(@Nullable String text) {
    return text == null
        ? Stream.of()
        : Stream.of(text.strip().split("\\s+"))
            .filter(it -> it.length() <= LONGEST_ID && MESSAGE_ID.matcher(it).matches());
  }
}
