package ca.jechemine.appointments.domain.matching;

import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.appointments.domain.matching.Similarity.Match;
import ca.jechemine.appointments.domain.schedule.WorkWeek;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The points for how, when and where a professional meets people, and in which language and manner
/// (contract 20 §5.1 nos. 4–9, §5.2).
final class FitFactors {

  private static final double LIKE_APPROACH = 0.3;
  private static final int APPROACHES = 25;
  private static final int LANGUAGE = 10;
  private static final int MODALITY = 15;
  private static final int SESSION_TYPE = 12;
  private static final int AVAILABILITY = 10;
  private static final int AVAILABILITY_SHARE = 15;
  private static final int GENDER = 12;
  private static final int SAME_CITY = 20;
  private static final int SAME_REGION = 10;
  private static final int PROBLEMATICS_FILLED_IN = 3;
  private static final int MODALITIES_FILLED_IN = 2;
  private static final int APPROACHES_FILLED_IN = 2;

  private final Policy policy;
  private final Request request;
  private final Set<DayPart> preferred;
  private final Optional<Gender> wished;

  FitFactors(Policy policy, Request request) {
    this.policy = policy;
    this.request = request;
    this.preferred = request.preferredParts();
    this.wished = Gender.of(request.wishes().gender());
  }

  /// The parts of the week that the client prefers.
  Set<DayPart> preferred() {
    return preferred;
  }

  /// Those of them in which somebody with that week works.
  Set<DayPart> covered(WorkWeek week) {
    return preferred.stream()
        .filter(it -> it.isWorkedIn(week))
        .collect(Collectors.toUnmodifiableSet());
  }

  /// `covered` are the preferred parts of the week in which the professional works.
  Stream<Award> of(Practice practice, Set<DayPart> covered) {
    return Stream.of(core(practice), extended(practice, covered)).flatMap(it -> it);
  }

  private Stream<Award> core(Practice practice) {
    Vocabulary vocabulary = policy.vocabulary();
    return Stream.of(
            approaches(practice.approaches()),
            Award.when(speaks(practice), Factor.LANGUAGE, LANGUAGE),
            Award.when(
                vocabulary.meets(practice.modalities(), request.modality()),
                Factor.MODALITY,
                MODALITY),
            Award.when(
                vocabulary.holds(practice.sessionTypes(), request.therapyType()),
                Factor.SESSION_TYPE,
                SESSION_TYPE),
            Award.of(Factor.COMPLETENESS, completeness(practice), List.of()))
        .flatMap(it -> it);
  }

  private Stream<Award> extended(Practice practice, Set<DayPart> covered) {
    return switch (policy.extent()) {
      case CORE -> Award.when(worksThen(practice.week()), Factor.AVAILABILITY, AVAILABILITY);
      case LATER ->
          Stream.of(
                  Award.of(Factor.AVAILABILITY, share(covered), List.of()),
                  Award.when(isOfWishedGender(practice), Factor.GENDER, GENDER),
                  nearness(practice))
              .flatMap(it -> it);
    };
  }

  private Stream<Award> approaches(List<String> approaches) {
    List<Term> offered = Term.all(approaches);
    List<Match> matches =
        request.wishes().approaches().stream()
            .flatMap(it -> policy.similarity().best(Term.of(it), offered, LIKE_APPROACH).stream())
            .toList();
    double mean = matches.stream().mapToDouble(Match::similarity).average().orElse(0);
    return Award.of(
        Factor.APPROACHES,
        Math.round(APPROACHES * mean),
        matches.stream().map(Match::label).toList());
  }

  private boolean speaks(Practice practice) {
    String wished = request.wishes().language();
    return wished != null
        && policy.vocabulary().speaks(practice.languages(), wished, policy.similarity());
  }

  /// §5.1: a day of the right kind is enough, and a word that nobody knows fits everyone.
  private boolean worksThen(WorkWeek week) {
    return request.preferredAvailability().stream()
        .map(it -> it.toLowerCase(Locale.ROOT))
        .anyMatch(it ->
            (it.startsWith("week_") || it.contains("weekday"))
                ? WeekPart.WEEK.isWorkedIn(week)
                : !it.contains("weekend") || WeekPart.WEEKEND.isWorkedIn(week));
  }

  private long share(Set<DayPart> covered) {
    return preferred.isEmpty()
        ? 0
        : Math.round((double) AVAILABILITY_SHARE * covered.size() / preferred.size());
  }

  private boolean isOfWishedGender(Practice practice) {
    return wished.isPresent() && wished.equals(Gender.of(practice.gender()));
  }

  private Stream<Award> nearness(Practice practice) {
    Place here = request.place();
    Place there = practice.place();
    boolean meet = request.modality() == Modality.IN_PERSON || request.modality() == Modality.BOTH;
    if (!meet || here == null || there == null) {
      return Stream.empty();
    }
    return here.isSameCity(there)
        ? Award.when(true, Factor.SAME_CITY, SAME_CITY)
        : Award.when(here.isSameRegion(there), Factor.SAME_REGION, SAME_REGION);
  }

  private static int completeness(Practice practice) {
    return (practice.problematics().isEmpty() ? 0 : PROBLEMATICS_FILLED_IN)
        + (practice.modalities().isEmpty() ? 0 : MODALITIES_FILLED_IN)
        + (practice.approaches().isEmpty() ? 0 : APPROACHES_FILLED_IN);
  }
}
