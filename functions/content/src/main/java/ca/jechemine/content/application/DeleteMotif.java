package ca.jechemine.content.application;

import ca.jechemine.content.domain.MotifId;
import ca.jechemine.content.domain.Motifs;
import ca.jechemine.kernel.Retry;

/// An administrator deletes a motif for good.
public final class DeleteMotif {

  private final Motifs motifs;

  public DeleteMotif(Motifs motifs) {
    this.motifs = motifs;
  }

  /// Of several who delete it at once, one does; the others find nothing.
  public void delete(MotifId id) {
    Retry.whenStale(() -> {
      motifs.delete(motifs.find(id).orElseThrow(Motifs::unknown));
      return id;
    });
  }
}
