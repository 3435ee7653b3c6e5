package ca.jechemine.content.application;

import ca.jechemine.content.domain.Motif;
import ca.jechemine.content.domain.Motifs;
import ca.jechemine.content.domain.ProCatalog;
import ca.jechemine.content.domain.ProCatalogItem;
import ca.jechemine.content.domain.Wording;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Lists the motifs.
public final class FindMotifs {

  private static final Comparator<Motif> BY_FRENCH_LABEL =
      Comparator.comparing((Motif it) -> Wording.folded(it.label().fr()))
          .thenComparing(it -> it.label().fr());

  private final Motifs motifs;
  private final ProCatalog catalog;

  public FindMotifs(Motifs motifs, ProCatalog catalog) {
    this.motifs = motifs;
    this.catalog = catalog;
  }

  /// Those that people may choose; with words, those that answer to each of them. What of the
  /// professional catalogue is a motif comes after the motifs, unless one of those has its French
  /// label.
  public List<Motif> active(Optional<String> words) {
    List<Motif> chosen = motifs.all().stream().filter(Motif::active).toList();
    return Stream.concat(chosen.stream(), others(chosen))
        .filter(it -> words.isEmpty() || it.answers(words.get()))
        .toList();
  }

  /// The motifs that the administration keeps as such, by their French labels.
  public List<Motif> all() {
    return motifs.all().stream().sorted(BY_FRENCH_LABEL).toList();
  }

  private Stream<Motif> others(List<Motif> chosen) {
    Set<String> taken = chosen.stream().map(Motif::key).collect(Collectors.toSet());
    return catalog.all().stream()
        .map(ProCatalogItem::motif)
        .flatMap(Optional::stream)
        .filter(Motif::active)
        .sorted(BY_FRENCH_LABEL)
        .filter(it -> taken.add(it.key()));
  }
}
