package ca.jechemine.content.application;

import ca.jechemine.content.domain.InitialContent;
import ca.jechemine.content.domain.LegalDocument;
import ca.jechemine.content.domain.Motif;
import ca.jechemine.content.domain.Plantings;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;

/// Plants what a new installation starts with, each part once, whoever runs beside it and wherever
/// an earlier run was stopped.
public final class SeedContent {

  /// A part is one transaction, which takes a hundred rows: two a motif, the mark and the event.
  private static final int MOTIFS_A_PART = 40;

  private final InitialContent initial;
  private final Plantings plantings;
  private final InstantSource clock;

  public SeedContent(InitialContent initial, Plantings plantings, InstantSource clock) {
    this.initial = initial;
    this.plantings = plantings;
    this.clock = clock;
  }

  /// Plants what is missing.
  ///
  /// @return how many things that was
  public long seed() {
    Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
    Set<String> done = plantings.done();
    long planted = 0;
    List<Motif> motifs = initial.motifs(now);
    for (int from = 0; from < motifs.size(); from += MOTIFS_A_PART) {
      // The mark names the list: another one would be planted beside it.
      String mark = "motifs-1#%03d".formatted(from / MOTIFS_A_PART);
      if (!done.contains(mark)) {
        int to = Math.min(from + MOTIFS_A_PART, motifs.size());
        planted += plantings.plant(mark, motifs.subList(from, to), now);
      }
    }
    for (LegalDocument document : initial.legalDocuments(now)) {
      String mark = "legal-" + document.key().code();
      if (!done.contains(mark)) {
        planted += plantings.plant(mark, document, now);
      }
    }
    return planted;
  }
}
