package ca.jechemine.contracts;

import java.time.Instant;
import java.util.List;

/// What the content domain tells of the motifs that people may choose: those of the catalogue of
/// motifs, and mandates and expertises of the professional catalogue, under the ids of its items.
/// Two of them may have one label.
public sealed interface MotifEvent extends DomainEvent {

  @Override
  default String aggregate() {
    return "MOTIF";
  }

  /// A motif was added, changed or deleted; `version` rises with each change: keep the highest,
  /// whatever order they arrive in. What is deleted is not active and never will be again.
  /// `labelEn` is empty when there is none.
  record MotifChanged(
      String motifId,
      long version,
      String labelFr,
      String labelEn,
      List<String> aliases,
      boolean isActive,
      Instant occurredAt)
      implements MotifEvent {

    @Override
    public String aggregateId() {
      return motifId;
    }
  }

  /// A part of the initial catalogue was planted, at once: one event for all of its motifs.
  record MotifsPlanted(String part, List<MotifChanged> motifs, Instant occurredAt)
      implements MotifEvent {

    @Override
    public String aggregateId() {
      return part;
    }
  }
}
