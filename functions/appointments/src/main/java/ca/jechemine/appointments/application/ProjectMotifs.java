package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.Motif;
import ca.jechemine.appointments.domain.Motifs;
import ca.jechemine.contracts.MotifEvent.MotifChanged;

/// Keeps the copy of the catalogue that requests are held to.
public final class ProjectMotifs {

  private final Motifs motifs;

  public ProjectMotifs(Motifs motifs) {
    this.motifs = motifs;
  }

  /// Keeps what the event tells, unless something later is known.
  public void keep(MotifChanged event) {
    motifs.keep(
        new Motif(
            event.motifId(), event.version(), event.labelFr(), event.labelEn(), event.isActive()));
  }
}
