package ca.jechemine.appointments.domain.matching;

import ca.jechemine.appointments.domain.Motif;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/// Which motif of the catalogue a client means by the words of their medical profile, which are in
/// the language of the page that they were chosen on, while professionals name theirs in French
/// (contract 20 §5.1; docs/adr/0036).
///
/// A French label comes before an English one, and both before the other words that a motif is
/// found by; of these only what leads to one motif alone means it. Motifs that may be chosen come
/// before those that were put aside or deleted.
public final class Glossary {

  /// Without a word.
  public static final Glossary EMPTY = new Glossary(Map.of());

  private final Map<String, Term> french;

  private Glossary(Map<String, Term> french) {
    this.french = Map.copyOf(french);
  }

  /// That of these motifs.
  public static Glossary of(Collection<Motif> motifs) {
    List<Motif> ordered =
        motifs.stream()
            .sorted(Comparator.comparing(Motif::isActive).reversed().thenComparing(Motif::labelFr))
            .toList();
    Map<String, Term> french = new HashMap<>();
    ordered.forEach(it -> name(french, it.labelFr(), Term.of(it.labelFr())));
    ordered.forEach(it -> name(french, it.labelEn(), Term.of(it.labelFr())));
    aliases(ordered).forEach((alias, label) -> name(french, alias, label));
    return new Glossary(french);
  }

  /// The text with what it means, if that is another label than the text itself.
  Term understood(Term text) {
    Term label = french.get(text.folded());
    return label == null || label.says(text) ? text : text.meaning(label);
  }

  private static void name(Map<String, Term> french, String name, Term label) {
    String folded = Term.of(name).folded();
    if (!folded.isEmpty()) {
      french.putIfAbsent(folded, label);
    }
  }

  private static Map<String, Term> aliases(List<Motif> motifs) {
    Map<String, List<Term>> labels =
        motifs.stream()
            .flatMap(motif -> motif.aliases().stream().map(it -> Map.entry(it, motif.labelFr())))
            .collect(
                Collectors.groupingBy(
                    it -> Term.of(it.getKey()).folded(),
                    Collectors.mapping(it -> Term.of(it.getValue()), Collectors.toList())));
    return labels.entrySet().stream()
        .filter(it -> it.getValue().stream().map(Term::folded).distinct().count() == 1)
        .collect(Collectors.toMap(Map.Entry::getKey, it -> it.getValue().getFirst()));
  }
}
