package ca.jechemine.contracts;

import java.time.Instant;

/// What the content domain tells of the legal documents.
public sealed interface LegalEvent extends DomainEvent {

  @Override
  default String aggregate() {
    return "LEGAL";
  }

  /// A version of a document is in force from now on. `documentKey` is as contract 10 §8.5 spells
  /// it; `version` is its day, `YYYY-MM-DD`, the one that consent is recorded with. It is the same
  /// for both languages; `edition` rises with each publication of the document.
  record LegalDocumentPublished(
      String documentKey, long edition, String version, Instant occurredAt) implements LegalEvent {

    @Override
    public String aggregateId() {
      return documentKey;
    }
  }
}
