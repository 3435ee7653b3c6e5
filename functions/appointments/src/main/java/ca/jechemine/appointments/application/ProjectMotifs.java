package ca.jechemine.appointments.application;

import ca.jechemine.appointments.domain.Motif;
import ca.jechemine.appointments.domain.Motifs;
import ca.jechemine.contracts.MotifEvent.MotifChanged;
import java.util.List;

/// Keeps the copy of the catalogue that requests are held to, and that wishes are understood by.
public final class ProjectMotifs {

  private final Motifs motifs;

  public ProjectMotifs(Motifs motifs) {
    this.motifs = motifs;
  }

  /// Keeps what the events tell, each of another motif, unless something later is known.
  public void keep(List<MotifChanged> events) {
    motifs.keep(
        events.stream()
            .map(it ->
                new Motif(
                    it.motifId(),
                    it.version(),
                    it.labelFr(),
                    it.labelEn(),
                    it.aliases(),
                    it.isActive()))
            .toList());
  }
}
