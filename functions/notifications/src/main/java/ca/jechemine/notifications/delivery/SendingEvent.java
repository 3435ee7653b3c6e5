package ca.jechemine.notifications.delivery;

import ca.jechemine.runtime.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What SES tells of a mail through its configuration set's event destination, as far as it is
/// needed. The rest, addresses and headers among it, is not read.
@io.avaje.jsonb.Json
public record SendingEvent(@Nullable String eventType, @Nullable Message mail) {

  /// The tag that names the delivery of a mail.
  static final String DELIVERY_TAG = "delivery";

  private static final String TAKEN = "Send";

  /// The mail. `tags` are those it was sent with, and SES's own, each with its values.
  @io.avaje.jsonb.Json
  public record Message(@Nullable String messageId, @Nullable Map<String, List<String>> tags) {}

  /// One of our mails that SES took.
  public record Taken(String deliveryId, String messageId) {}

  /// The mail of ours that the message says was taken; empty when it tells of something else.
  ///
  /// SES also writes to the topic, in plain words, that it may: that is no event.
  ///
  /// @throws ca.jechemine.runtime.json.MalformedJson when it looks like an event and cannot be read
  public static Optional<Taken> taken(String body) {
    if (!body.startsWith("{")) {
      return Optional.empty();
    }
    SendingEvent event = Json.read(SendingEvent.class, body);
    return TAKEN.equals(event.eventType())
        ? Optional.ofNullable(event.mail()).flatMap(SendingEvent::ours)
        : Optional.empty();
  }

  private static Optional<Taken> ours(Message mail) {
    return Optional.ofNullable(mail.tags())
        .map(it -> it.get(DELIVERY_TAG))
        .flatMap(it -> it.stream().findFirst())
        .flatMap(id -> Optional.ofNullable(mail.messageId()).map(it -> new Taken(id, it)));
  }
}
