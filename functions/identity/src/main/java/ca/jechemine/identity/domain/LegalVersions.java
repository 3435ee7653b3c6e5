package ca.jechemine.identity.domain;

import java.util.Map;

/// Which version of each legal document is in force, as the content domain publishes it.
public interface LegalVersions {

  /// What is agreed to while a document was never published. It differs from every version, so that
  /// whoever compares asks again once there is one.
  String UNPUBLISHED = "unpublished";

  /// The versions that are in force, of all documents in one call.
  Map<LegalDocument, String> all();

  /// Keeps the version unless one of a later edition is known.
  void keep(LegalDocument document, long edition, String version);
}
