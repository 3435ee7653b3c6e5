package ca.jechemine.notifications.application;

import ca.jechemine.notifications.domain.Accepted;
import ca.jechemine.notifications.domain.Claim;
import ca.jechemine.notifications.domain.Decision;
import ca.jechemine.notifications.domain.Deliveries;
import ca.jechemine.notifications.domain.MailDelivery;
import ca.jechemine.notifications.domain.MailRefusal;
import ca.jechemine.notifications.domain.MailServiceUnavailable;
import ca.jechemine.notifications.domain.Mails;
import ca.jechemine.notifications.domain.Outcome;
import ca.jechemine.notifications.domain.OutgoingMail;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/// Sends a delivery once, whoever else tries and however often it is asked for
/// (docs/adr/0004-delivery-ledger.md).
///
/// The lease outlasts the function's time limit: whoever finds it over knows that its holder is
/// gone. What the mail service took and the ledger could not be told of is remembered here until it
/// can; after the loss of the whole process between the two, [ConfirmMail] tells it.
public final class SendOnce {

  static final Duration LEASE = Duration.ofSeconds(60);

  private final Deliveries deliveries;
  private final Mails mails;
  private final InstantSource clock;
  private final Map<String, Accepted> untold = new ConcurrentHashMap<>();

  public SendOnce(Deliveries deliveries, Mails mails, InstantSource clock) {
    this.deliveries = deliveries;
    this.mails = mails;
    this.clock = clock;
  }

  /// Carries out the decision, unless the delivery is settled; it is made only by whoever holds the
  /// claim.
  ///
  /// @throws RuntimeException when the delivery is not settled afterwards and is to be tried again
  void send(MailDelivery delivery, Supplier<Decision> decision) {
    Accepted taken = untold.get(delivery.id());
    if (taken != null) {
      settle(delivery, new Outcome.Sent(taken));
      return;
    }
    Instant now = clock.instant();
    switch (deliveries.claim(delivery, now, now.plus(LEASE))) {
      case Claim.Settled _ -> {}
      case Claim.Busy _ -> throw new DeliveryInProgress();
      case Claim.Granted(int attempt) ->
          settle(delivery, carryOut(delivery, attempt, decision.get()));
    }
  }

  private Outcome carryOut(MailDelivery delivery, int attempt, Decision decision) {
    return switch (decision) {
      case Decision.Suppress(String reason) -> new Outcome.Suppressed(reason);
      case Decision.Send(OutgoingMail mail) -> post(delivery, attempt, mail);
    };
  }

  private Outcome post(MailDelivery delivery, int attempt, OutgoingMail mail) {
    try {
      Accepted accepted = mails.send(mail);
      untold.put(delivery.id(), accepted);
      return new Outcome.Sent(accepted);
    } catch (MailRefusal refusal) {
      return new Outcome.Failed(refusal.reason());
    } catch (MailServiceUnavailable notTaken) {
      deliveries.release(delivery, attempt, clock.instant());
      throw notTaken;
    }
  }

  private void settle(MailDelivery delivery, Outcome outcome) {
    Instant now = clock.instant();
    deliveries.settle(
        delivery.id(), outcome, delivery.report().of(delivery.id(), outcome, now), now);
    untold.remove(delivery.id());
  }

  /// Somebody else is sending it, or died at it: it is looked at again when their lease is over.
  static final class DeliveryInProgress extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private DeliveryInProgress() {
      super("somebody else is sending this", null, false, false);
    }
  }
}
