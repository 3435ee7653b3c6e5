package ca.jechemine.contracts;

import java.time.Instant;

/// What the appointments domain tells itself of whether professionals take requests.
public sealed interface IntakeEvent extends DomainEvent {

  @Override
  default String aggregate() {
    return "INTAKE";
  }

  /// A professional takes requests again that they had switched off; `emergenciesOnly`: urgent
  /// ones, having taken the others before.
  record IntakeReopened(String professionalId, boolean emergenciesOnly, Instant occurredAt)
      implements IntakeEvent {

    @Override
    public String aggregateId() {
      return professionalId;
    }
  }
}
