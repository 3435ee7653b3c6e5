package ca.jechemine.content.domain;

import ca.jechemine.contracts.LegalEvent;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Versioned;
import java.util.List;
import java.util.Optional;

/// The legal documents and everything that they ever said.
public interface LegalDocuments {

  /// A document as it is now, to change it.
  Optional<Versioned<LegalDocument>> find(LegalKey key);

  /// What is in force in one language.
  Optional<LegalReading> read(LegalDocumentId id);

  /// What it said at that revision.
  Optional<LegalReading> readRevision(LegalDocumentId id, long revision);

  /// All that is in force, without the texts.
  List<LegalReading> list();

  /// What one language ever said, newest first, without the texts.
  Page<LegalReading> history(LegalDocumentId id, PageRequest page);

  /// Keeps what became of a document together with its evidence and its events.
  ///
  /// @throws StaleVersion when somebody was faster
  void save(Versioned<LegalDocument> read, LegalDocument next, List<LegalEvent> events);

  /// There is no such document.
  static Refusal unknown() {
    return Refusal.notFound(new Text("Ce document n’existe pas.", "This document does not exist."));
  }
}
