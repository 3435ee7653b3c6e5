package ca.jechemine.contracts;

import java.time.Instant;

/// What the appointments domain tells itself of somebody whom it forgets.
public sealed interface ForgettingEvent extends DomainEvent {

  @Override
  default String aggregate() {
    return "FORGOTTEN";
  }

  /// Of somebody's appointments some are forgotten, and there are more: `part` says how often it
  /// was gone on with.
  record ForgettingContinued(String userId, long part, Instant occurredAt)
      implements ForgettingEvent {

    @Override
    public String aggregateId() {
      return userId;
    }
  }
}
