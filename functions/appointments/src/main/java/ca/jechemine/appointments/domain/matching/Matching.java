package ca.jechemine.appointments.domain.matching;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/// Who suits a request best (contract 20 §5.1, §5.2; docs/adr/0026).
///
/// Those who do not come into question are left out; the others are scored; who scores less than
/// `THRESHOLD` is left out. The order is always the same for the same facts: who is about the
/// motifs first, then by score, preferred parts of the week covered, fewer open proposals, id.
public final class Matching {

  /// The fewest points that a request is proposed for.
  public static final int THRESHOLD = 20;

  /// The most professionals that a request is proposed to at once.
  public static final int WAVE = 5;

  /// After so many waves that nobody accepted, the request is everybody's.
  public static final int MOST_WAVES = 2;

  /// The points that come before all others in the first wave.
  private static final int STRICT = 100;

  static final Comparator<Score> BY_SCORE =
      Comparator.comparingInt(Score::total)
          .thenComparingInt(Score::coveredParts)
          .reversed()
          .thenComparingInt(Score::openProposals)
          .thenComparing(it -> it.professional().value());

  private final Policy policy;

  Matching(Policy policy) {
    this.policy = policy;
  }

  /// The formula that is used.
  public static Matching inProduction() {
    return new Matching(Policy.PRODUCTION);
  }

  /// Everybody who suits, best first.
  public List<Score> rank(Request request, Collection<Candidate> candidates) {
    Eligibility eligibility = new Eligibility(policy, request);
    Concerns concerns = Concerns.of(request, policy.anchor());
    FitFactors fits = new FitFactors(policy, request);
    return candidates.stream()
        .filter(eligibility::admits)
        .map(it -> score(it, concerns, fits))
        .filter(it -> it.total() >= THRESHOLD)
        .sorted(order())
        .toList();
  }

  /// To whom the request is proposed next, best first, at most `WAVE`; nobody when it is to be
  /// everybody's. In the first wave those with 100 points or more who are about the motifs and work
  /// when the client prefers come before all others (contract 20 §5.2).
  ///
  /// @param earlierWaves how many there were before: `cascadeAttempts`
  public List<Score> wave(Request request, Collection<Candidate> candidates, int earlierWaves) {
    if (earlierWaves >= MOST_WAVES) {
      return List.of();
    }
    List<Score> ranked = rank(request, candidates);
    List<Score> ordered =
        earlierWaves == 0
            ? ranked.stream().sorted(Comparator.comparing(this::isStrict).reversed()).toList()
            : ranked;
    return ordered.stream().limit(WAVE).toList();
  }

  /// Whether a time of that professional is worth offering to whoever asks: they come into question
  /// and suit as for an offer by name, are about the motifs if any are named, meet as the client
  /// wants to, and in the language that they wish, if they wish one.
  public boolean isFit(Request request, Candidate candidate) {
    return rank(request, List.of(candidate)).stream()
        .anyMatch(it ->
            it.counts(Factor.MODALITY)
                && (request.motifs().isEmpty() || it.isAboutTheMotifs())
                && (request.wishes().language() == null || it.counts(Factor.LANGUAGE)));
  }

  /// Every point of one professional, whether they come into question or not.
  public Score score(Request request, Candidate candidate) {
    return score(candidate, Concerns.of(request, policy.anchor()), new FitFactors(policy, request));
  }

  private Score score(Candidate candidate, Concerns concerns, FitFactors fits) {
    Practice practice = candidate.practice();
    Set<DayPart> covered = fits.covered(practice.week());
    return new Score(
        candidate.professional(),
        Stream.concat(
                new MotifFactors(policy.similarity(), practice).of(concerns),
                fits.of(practice, covered))
            .toList(),
        fits.preferred().size(),
        covered.size(),
        candidate.openProposals());
  }

  private boolean isStrict(Score score) {
    return score.total() >= STRICT
        && score.suitsTheWeek()
        && switch (policy.order()) {
          case BY_SCORE -> true;
          case MOTIFS_FIRST -> score.isAboutTheMotifs();
        };
  }

  private Comparator<Score> order() {
    return switch (policy.order()) {
      case BY_SCORE -> BY_SCORE;
      case MOTIFS_FIRST ->
          Comparator.comparing(Score::isAboutTheMotifs).reversed().thenComparing(BY_SCORE);
    };
  }
}
