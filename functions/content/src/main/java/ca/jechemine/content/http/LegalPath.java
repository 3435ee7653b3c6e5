package ca.jechemine.content.http;

import ca.jechemine.content.domain.LegalDocumentId;
import ca.jechemine.content.domain.LegalDocuments;
import ca.jechemine.runtime.http.Request;

/// The document that a path names.
final class LegalPath {

  private LegalPath() {}

  static LegalDocumentId id(Request request) {
    return LegalDocumentId.of(request.pathId("id")).orElseThrow(LegalDocuments::unknown);
  }
}
