package ca.jechemine.content.application;

import ca.jechemine.content.domain.MotifId;
import ca.jechemine.content.domain.Motifs;
import ca.jechemine.kernel.Retry;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/// An administrator deletes a motif for good.
public final class DeleteMotif {

  private final Motifs motifs;
  private final InstantSource clock;

  public DeleteMotif(Motifs motifs, InstantSource clock) {
    this.motifs = motifs;
    this.clock = clock;
  }

  /// Of several who delete it at once, one does; the others find nothing.
  public void delete(MotifId id) {
    Retry.whenStale(() -> {
      motifs.delete(
          motifs.find(id).orElseThrow(Motifs::unknown),
          clock.instant().truncatedTo(ChronoUnit.MILLIS));
      return id;
    });
  }
}
