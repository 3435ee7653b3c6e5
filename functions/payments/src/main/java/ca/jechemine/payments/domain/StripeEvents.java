package ca.jechemine.payments.domain;

import ca.jechemine.payments.domain.stripe.EventId;
import ca.jechemine.payments.domain.stripe.StripeEvent;
import java.util.Optional;

/// What Stripe told: each event is kept when it comes and acted upon afterwards, so that nothing is
/// lost when that fails (contract 30 §9).
public interface StripeEvents {

  /// Keeps an event and has it acted upon.
  ///
  /// @param body as it came
  /// @return whether it is new
  boolean keep(StripeEvent event, String body);

  /// An event that is kept.
  Optional<KeptEvent> find(EventId id);

  /// Notes what came of it.
  void close(EventId id, Outcome outcome);

  /// An event as it came.
  ///
  /// @param body as it came
  record KeptEvent(EventId id, String body, Outcome outcome) {}

  /// What came of an event.
  enum Outcome {
    /// Nothing yet.
    RECEIVED,
    /// It is acted upon, or says nothing that the platform acts upon.
    PROCESSED,
    /// It tells of money of which nothing is known here: somebody must look at it.
    STRAY
  }
}
