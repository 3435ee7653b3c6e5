package ca.jechemine.content.application;

import ca.jechemine.content.domain.Motif;
import ca.jechemine.content.domain.Motifs;
import ca.jechemine.content.domain.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Lists the catalogue.
public final class FindMotifs {

  private static final Comparator<Motif> BY_FRENCH_LABEL =
      Comparator.comparing((Motif it) -> Wording.folded(it.label().fr()))
          .thenComparing(it -> it.label().fr());

  private final Motifs motifs;

  public FindMotifs(Motifs motifs) {
    this.motifs = motifs;
  }

  /// Those that people may choose; with words, those that answer to each of them.
  public List<Motif> active(Optional<String> words) {
    return motifs.all().stream()
        .filter(Motif::active)
        .filter(it -> words.isEmpty() || it.answers(words.get()))
        .toList();
  }

  /// All of them, by their French labels.
  public List<Motif> all() {
    return motifs.all().stream().sorted(BY_FRENCH_LABEL).toList();
  }
}
