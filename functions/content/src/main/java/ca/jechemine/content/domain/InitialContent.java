package ca.jechemine.content.domain;

import java.time.Instant;
import java.util.List;

/// What a new installation starts with.
public interface InitialContent {

  List<Motif> motifs(Instant now);

  List<LegalDocument> legalDocuments(Instant now);
}
