package ca.jechemine.content.application;

import ca.jechemine.content.domain.Motif;
import ca.jechemine.content.domain.MotifId;
import ca.jechemine.content.domain.Motifs;
import ca.jechemine.content.domain.Trail;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// An administrator adds a motif to the catalogue.
public final class CreateMotif {

  private final Motifs motifs;
  private final Ids ids;
  private final InstantSource clock;

  public CreateMotif(Motifs motifs, Ids ids, InstantSource clock) {
    this.motifs = motifs;
    this.ids = ids;
    this.clock = clock;
  }

  /// The new motif.
  public Motif create(Draft draft, UserId by, Receipts<Motif> receipts) {
    Motif motif =
        new Motif(
            new MotifId(ids.next()),
            draft.label(),
            draft.aliases(),
            draft.active(),
            Trail.begun(by, clock.instant().truncatedTo(ChronoUnit.MILLIS)));
    motifs.add(motif, receipts.of(motif));
    return motif;
  }

  /// What the administrator wrote.
  public record Draft(Text label, List<String> aliases, boolean active) {}
}
