package ca.jechemine.notifications.domain;

import static java.util.Objects.requireNonNull;

import ca.jechemine.contracts.MailEvent;
import ca.jechemine.contracts.MailEvent.MailRefused;
import ca.jechemine.contracts.MailEvent.MailSent;
import java.time.Instant;
import java.util.List;

/// Who waits to hear what became of a delivery. The ledger keeps it, so that whoever settles the
/// delivery can tell.
public sealed interface Report {

  /// The events to publish together with the outcome.
  List<MailEvent> of(String deliveryId, Outcome outcome, Instant now);

  /// Nobody waits to hear of it.
  record None() implements Report {
    @Override
    public List<MailEvent> of(String deliveryId, Outcome outcome, Instant now) {
      return List.of();
    }
  }

  /// The domain of the thing that the mail is about, as the event that caused the mail names it.
  record About(String aggregate, String id) implements Report {
    @Override
    public List<MailEvent> of(String deliveryId, Outcome outcome, Instant now) {
      return switch (outcome) {
        case Outcome.Sent(var accepted) ->
            List.of(
                new MailSent(
                    deliveryId,
                    aggregate,
                    id,
                    requireNonNull(accepted.internetMessageId(), "what is reported is a mail"),
                    now));
        case Outcome.Suppressed(String reason) -> refused(deliveryId, reason, now);
        case Outcome.Failed(String reason) -> refused(deliveryId, reason, now);
      };
    }

    private List<MailEvent> refused(String deliveryId, String reason, Instant now) {
      return List.of(new MailRefused(deliveryId, aggregate, id, reason, now));
    }
  }
}
