package ca.jechemine.notifications.delivery;

import ca.jechemine.notifications.domain.Return;
import ca.jechemine.runtime.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What SES tells of a mail through its configuration set's event destination, as far as it is
/// needed. The rest, addresses and headers among it, is not read.
@io.avaje.jsonb.Json
public record SendingEvent(
    @Nullable String eventType, @Nullable Message mail, @Nullable Bounce bounce) {

  /// The tag that names the delivery of a mail.
  static final String DELIVERY_TAG = "delivery";

  private static final String FOR_GOOD = "Permanent";

  /// The mail. `tags` are those it was sent with, and SES's own, each with its values.
  @io.avaje.jsonb.Json
  public record Message(@Nullable String messageId, @Nullable Map<String, List<String>> tags) {}

  /// Why it came back: `Permanent`, `Transient` or `Undetermined`.
  @io.avaje.jsonb.Json
  public record Bounce(@Nullable String bounceType) {}

  /// What became of one of our mails.
  public sealed interface Fate {

    /// SES took it.
    record Taken() implements Fate {}

    /// It came back, and so will the next one.
    record CameBack(Return cause) implements Fate {}

    /// It could not be delivered, which may pass.
    record Late() implements Fate {}
  }

  /// One of our mails, and what became of it.
  public record Told(String deliveryId, String messageId, Fate fate) {}

  /// The mail of ours that the message tells of; empty when it tells of something else.
  ///
  /// SES also writes to the topic, in plain words, that it may: that is no event.
  ///
  /// @throws ca.jechemine.runtime.json.MalformedJson when it looks like an event and cannot be read
  public static Optional<Told> told(String body) {
    if (!body.startsWith("{")) {
      return Optional.empty();
    }
    SendingEvent event = Json.read(SendingEvent.class, body);
    return event
        .fate()
        .flatMap(fate -> Optional.ofNullable(event.mail()).flatMap(it -> ours(it, fate)));
  }

  private Optional<Fate> fate() {
    return switch (eventType == null ? "" : eventType) {
      case "Send" -> Optional.of(new Fate.Taken());
      case "Bounce" ->
          Optional.of(
              bounce != null && FOR_GOOD.equals(bounce.bounceType())
                  ? new Fate.CameBack(Return.BOUNCED)
                  : new Fate.Late());
      case "Complaint" -> Optional.of(new Fate.CameBack(Return.COMPLAINED));
      default -> Optional.empty();
    };
  }

  private static Optional<Told> ours(Message mail, Fate fate) {
    return Optional.ofNullable(mail.tags())
        .map(it -> it.get(DELIVERY_TAG))
        .flatMap(it -> it.stream().findFirst())
        .flatMap(id -> Optional.ofNullable(mail.messageId()).map(it -> new Told(id, it, fate)));
  }
}
