package ca.jechemine.notifications.domain;

import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A delivery as the ledger has it. `to` is gone when its recipient is forgotten, and not there yet
/// when it is sent once more and nobody has begun to. `reason` says why it was not sent, or came
/// back; `settledAt` is when that, or the sending, was known. `holding` is there when it was held
/// back.
public record LedgerEntry(
    String id,
    String eventId,
    String event,
    String channel,
    DeliveryState state,
    @Nullable String reason,
    @Nullable String to,
    Instant createdAt,
    @Nullable Instant settledAt,
    int attempts,
    @Nullable String providerId,
    Concerned concerned,
    @Nullable Repetition repetition,
    @Nullable Holding holding) {

  /// Sent on purpose: of which delivery, of which first one, and at whose wish.
  public record Repetition(String of, String original, UserId by) {}

  /// Held back until then, and told in which mail together with others, once it was.
  public record Holding(Instant until, @Nullable String sentWith) {}

  /// The same message as a new delivery.
  ///
  /// @throws Refusal when it cannot be sent once more
  public LedgerEntry again(String newId, UserId by, Instant now) {
    refuseUnlessRepeatable();
    return new LedgerEntry(
        newId,
        eventId,
        event,
        channel,
        DeliveryState.RESERVED,
        null,
        null,
        now,
        null,
        0,
        null,
        concerned,
        new Repetition(id, original(), by),
        null);
  }

  /// The delivery that its event asked for first.
  public String original() {
    return repetition == null ? id : repetition.original();
  }

  private void refuseUnlessRepeatable() {
    if (!state.isSettled()) {
      throw Refusal.conflict(
          "DELIVERY_UNDERWAY",
          new Text("Ce message est encore en route.", "This message is still on its way."));
    }
    if (to == null) {
      throw Refusal.conflict(
          "RECIPIENT_GONE",
          new Text(
              "Le destinataire de ce message n’est plus connu.",
              "The recipient of this message is no longer known."));
    }
    if (CatalogueEvent.of(event).filter(CatalogueEvent::isRepeatable).isEmpty()) {
      throw Refusal.conflict(
          "SINGLE_USE",
          new Text(
              "Ce message contient un lien ou un code à usage unique : il faut en demander un"
                  + " nouveau.",
              "This message holds a link or code that works once: a new one has to be asked for."));
    }
  }

  /// Where it went, while that is known.
  public Optional<String> recipient() {
    return Optional.ofNullable(to);
  }
}
