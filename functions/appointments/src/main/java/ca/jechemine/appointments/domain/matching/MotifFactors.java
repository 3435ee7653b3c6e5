package ca.jechemine.appointments.domain.matching;

import ca.jechemine.appointments.domain.matching.Similarity.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The points for what a professional knows of what brings the client (contract 20 §5.1 nos. 1–3,
/// §5.2).
final class MotifFactors {

  private static final double LIKE = 0.3;
  private static final double LIKE_SECONDARY = 0.25;
  private static final int EXACT = 100;
  private static final int PARTLY = 20;
  private static final int SPECIALTY = 15;
  private static final int NEED = 25;
  private static final int NEEDS_PARTLY = 10;
  private static final int MOST_NEEDS_PARTLY = 20;
  private static final double NEED_BY_SPECIALTY = 0.5;
  private static final int SECONDARY = 30;
  private static final int SECONDARY_PARTLY = 10;
  private static final int MOST_SECONDARY_PARTLY = 20;

  private final Similarity similarity;
  private final List<Term> problematics;
  private final List<Term> specialty;

  MotifFactors(Similarity similarity, Practice practice) {
    this.similarity = similarity;
    this.problematics = Term.all(practice.problematics());
    this.specialty = Optional.ofNullable(practice.specialty()).map(Term::of).stream().toList();
  }

  Stream<Award> of(Concerns concerns) {
    return Stream.of(
            concerns.found().stream().flatMap(this::anchor),
            needs(concerns.needs()),
            secondary(concerns.secondary()))
        .flatMap(it -> it);
  }

  private Stream<Award> anchor(Term anchor) {
    return Stream.concat(
        similarity.best(anchor, problematics, LIKE).stream().flatMap(MotifFactors::anchored),
        similarity.best(anchor, specialty, LIKE).stream()
            .flatMap(it ->
                Award.of(
                    Factor.SPECIALTY,
                    Math.round(SPECIALTY * it.similarity()),
                    List.of(it.label()))));
  }

  private static Stream<Award> anchored(Match match) {
    List<String> label = List.of(match.label());
    return match.isExact()
        ? Award.of(Factor.MOTIF, EXACT, label)
        : Award.of(Factor.MOTIF_PARTLY, Math.round(PARTLY * match.similarity()), label);
  }

  /// A motif that none of the problematics is like may still be like the specialty, for half.
  private Stream<Award> needs(List<Term> needs) {
    List<String> exact = new ArrayList<>();
    List<String> partly = new ArrayList<>();
    double sum = 0;
    for (Term need : needs) {
      Optional<Match> known = similarity.best(need, problematics, LIKE);
      if (known.filter(Match::isExact).isPresent()) {
        exact.add(known.get().label());
        continue;
      }
      Optional<Match> special = similarity.best(need, specialty, LIKE);
      sum += known.map(Match::similarity).orElse(0.0);
      sum += NEED_BY_SPECIALTY * special.map(Match::similarity).orElse(0.0);
      Stream.concat(known.stream(), special.stream()).map(Match::label).forEach(partly::add);
    }
    return Stream.concat(
        Award.of(Factor.FURTHER_MOTIFS, (long) NEED * exact.size(), exact),
        Award.of(
            Factor.FURTHER_MOTIFS_PARTLY,
            Math.round(Math.min(NEEDS_PARTLY * sum, MOST_NEEDS_PARTLY)),
            partly));
  }

  private Stream<Award> secondary(List<Term> secondary) {
    List<Match> matches =
        secondary.stream()
            .flatMap(it -> similarity.best(it, problematics, LIKE_SECONDARY).stream())
            .toList();
    List<String> exact = labels(matches, true);
    List<String> partly = labels(matches, false);
    return Stream.concat(
        Award.of(Factor.CONCERNS, (long) SECONDARY * exact.size(), exact),
        Award.of(
            Factor.CONCERNS_PARTLY,
            Math.min(SECONDARY_PARTLY * partly.size(), MOST_SECONDARY_PARTLY),
            partly));
  }

  private static List<String> labels(List<Match> matches, boolean exact) {
    return matches.stream().filter(it -> it.isExact() == exact).map(Match::label).toList();
  }
}
