package ca.jechemine.content.application;

import ca.jechemine.content.domain.LabelChange;
import ca.jechemine.content.domain.Motif;
import ca.jechemine.content.domain.MotifId;
import ca.jechemine.content.domain.Motifs;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/// An administrator changes a motif. Asking for what is already so changes nothing.
public final class UpdateMotif {

  private final Motifs motifs;
  private final InstantSource clock;

  public UpdateMotif(Motifs motifs, InstantSource clock) {
    this.motifs = motifs;
    this.clock = clock;
  }

  /// The motif after the change.
  public Motif update(MotifId id, LabelChange change, UserId by) {
    return Retry.whenStale(() -> {
      Versioned<Motif> read = motifs.find(id).orElseThrow(Motifs::unknown);
      Motif next = read.value().change(change, by, clock.instant().truncatedTo(ChronoUnit.MILLIS));
      if (!next.equals(read.value())) {
        motifs.save(read, next);
      }
      return next;
    });
  }
}
