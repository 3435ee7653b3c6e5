package ca.jechemine.identity.application;

import ca.jechemine.contracts.LegalEvent.LegalDocumentPublished;
import ca.jechemine.identity.domain.LegalDocument;
import ca.jechemine.identity.domain.LegalVersions;

/// Keeps which version of each legal document consent is recorded with.
public final class ProjectLegalVersions {

  private final LegalVersions versions;

  public ProjectLegalVersions(LegalVersions versions) {
    this.versions = versions;
  }

  /// Keeps the version of a document that somebody agrees to; the latest edition wins, whatever
  /// order they arrive in.
  public void keep(LegalDocumentPublished published) {
    LegalDocument.of(published.documentKey())
        .ifPresent(it -> versions.keep(it, published.edition(), published.version()));
  }
}
