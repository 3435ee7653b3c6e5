package ca.jechemine.appointments.domain.matching;

import ca.jechemine.appointments.domain.matching.Niche.Cell;
import ca.jechemine.appointments.domain.matching.Niche.Reach;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The niches that a professional is found in: each of the motifs in each of the cells.
public record Niches(Set<String> motifs, Set<Cell> cells) {

  /// None.
  public static final Niches NONE = new Niches(Set.of(), Set.of());

  public Niches {
    motifs = Set.copyOf(motifs);
    cells = Set.copyOf(cells);
  }

  /// Those of the candidate: none while nothing may be proposed to them.
  public static Niches of(Candidate candidate) {
    return candidate.isOpen() ? ofOpen(candidate.practice()) : NONE;
  }

  /// Those of either, and perhaps more.
  public Niches with(Niches other) {
    return new Niches(union(motifs, other.motifs), union(cells, other.cells));
  }

  /// Each of them.
  public Set<Niche> all() {
    return cells.stream()
        .flatMap(cell -> motifs.stream().map(it -> new Niche(cell, it)))
        .collect(Collectors.toUnmodifiableSet());
  }

  private static Niches ofOpen(Practice practice) {
    return new Niches(
        Stream.concat(
                Stream.of(Niche.EVERY),
                Term.all(practice.problematics()).stream().map(Term::folded))
            .collect(Collectors.toSet()),
        Stream.of(AgeGroup.values())
            .filter(it -> Vocabulary.RECOGNISED.treats(practice.ageCategories(), it))
            .flatMap(age ->
                Stream.of(Reach.values())
                    .filter(it -> it.isOfferedBy(practice.modalities()))
                    .map(it -> new Cell(age, it)))
            .collect(Collectors.toSet()));
  }

  private static <T> Set<T> union(Set<T> some, Set<T> others) {
    Set<T> union = new LinkedHashSet<>(some);
    union.addAll(others);
    return union;
  }
}
