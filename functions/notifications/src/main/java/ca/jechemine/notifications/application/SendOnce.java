package ca.jechemine.notifications.application;

import ca.jechemine.notifications.domain.Accepted;
import ca.jechemine.notifications.domain.CarrierRefusal;
import ca.jechemine.notifications.domain.CarrierUnavailable;
import ca.jechemine.notifications.domain.Claim;
import ca.jechemine.notifications.domain.Decision;
import ca.jechemine.notifications.domain.Deliveries;
import ca.jechemine.notifications.domain.Delivery;
import ca.jechemine.notifications.domain.Doubt;
import ca.jechemine.notifications.domain.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntConsumer;
import java.util.function.Supplier;

/// Sends a delivery once, whoever else tries and however often it is asked for
/// (docs/adr/0004-delivery-ledger.md).
///
/// The lease outlasts the function's time limit: whoever finds it over knows that its holder is
/// gone. What the service took and the ledger could not be told of is remembered here until it can;
/// after the loss of the whole process between the two, [ConfirmMail] tells it of a mail, and
/// [Doubt] decides on what nobody tells of.
public final class SendOnce {

  static final Duration LEASE = Duration.ofSeconds(60);

  private final Deliveries deliveries;
  private final Doubt doubt;
  private final InstantSource clock;
  private final Map<String, Accepted> untold = new ConcurrentHashMap<>();

  public SendOnce(Deliveries deliveries, Doubt doubt, InstantSource clock) {
    this.deliveries = deliveries;
    this.doubt = doubt;
    this.clock = clock;
  }

  /// Carries out the decision, unless the delivery is settled; it is made only by whoever holds the
  /// claim.
  ///
  /// @throws RuntimeException when the delivery is not settled afterwards and is to be tried again
  void send(Delivery delivery, Supplier<Decision> decision) {
    Accepted taken = untold.get(delivery.id());
    if (taken != null) {
      settle(delivery, new Outcome.Sent(taken));
      return;
    }
    Instant now = clock.instant();
    switch (deliveries.claim(delivery, now, now.plus(LEASE))) {
      case Claim.Settled _ -> {}
      case Claim.Busy _ -> throw new DeliveryInProgress();
      case Claim.Granted(int attempt, boolean doubtful) -> {
        if (doubtful && doubt == Doubt.GIVE_UP) {
          settle(delivery, new Outcome.Failed("UNCERTAIN"));
        } else {
          carryOut(delivery, attempt, decision.get());
        }
      }
    }
  }

  private void carryOut(Delivery delivery, int attempt, Decision decision) {
    switch (decision) {
      case Decision.Suppress(String reason) -> settle(delivery, new Outcome.Suppressed(reason));
      case Decision.Send(Supplier<Accepted> handover) ->
          settle(delivery, handOver(delivery, attempt, handover));
      case Decision.Hold(IntConsumer keeping) -> keeping.accept(attempt);
    }
  }

  private Outcome handOver(Delivery delivery, int attempt, Supplier<Accepted> handover) {
    try {
      Accepted accepted = handover.get();
      untold.put(delivery.id(), accepted);
      return new Outcome.Sent(accepted);
    } catch (CarrierRefusal refusal) {
      return new Outcome.Failed(refusal.reason());
    } catch (CarrierUnavailable notTaken) {
      deliveries.release(delivery, attempt, clock.instant());
      throw notTaken;
    }
  }

  private void settle(Delivery delivery, Outcome outcome) {
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
