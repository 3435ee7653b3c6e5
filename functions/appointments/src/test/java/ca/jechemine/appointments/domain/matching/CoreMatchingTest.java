package ca.jechemine.appointments.domain.matching;

import static ca.jechemine.appointments.domain.matching.MatchingFixtures.by;
import static ca.jechemine.appointments.domain.matching.MatchingFixtures.candidate;
import static ca.jechemine.appointments.domain.matching.MatchingFixtures.practice;
import static ca.jechemine.appointments.domain.matching.MatchingFixtures.preferring;
import static ca.jechemine.appointments.domain.matching.MatchingFixtures.professionalA;
import static ca.jechemine.appointments.domain.matching.MatchingFixtures.professionalB;
import static ca.jechemine.appointments.domain.matching.MatchingFixtures.professionalC;
import static ca.jechemine.appointments.domain.matching.MatchingFixtures.professionalD;
import static ca.jechemine.appointments.domain.matching.MatchingFixtures.professionalE;
import static ca.jechemine.appointments.domain.matching.MatchingFixtures.professionalF;
import static ca.jechemine.appointments.domain.matching.MatchingFixtures.request;
import static ca.jechemine.appointments.domain.matching.MatchingFixtures.treating;
import static ca.jechemine.appointments.domain.matching.MatchingFixtures.wishing;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.matching.Candidate.Intake;
import java.time.DayOfWeek;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Contract 20 §5.1 to the letter.
class CoreMatchingTest {

  private static final Request ANXIETY = request("Anxiété");

  private final Matching matching = new Matching(Policy.CORE);
  private final Matching understanding = new Matching(Policy.CORE.with(Vocabulary.RECOGNISED));

  @Test
  void the_worked_examples_come_in_their_order_and_those_below_twenty_not_at_all() {
    List<Score> ranked =
        matching.rank(
            ANXIETY,
            List.of(
                professionalC(),
                professionalF(),
                professionalB(),
                professionalD(),
                professionalA()));

    assertThat(ranked).extracting(Score::total).containsExactly(144, 39, 26);
    assertThat(ranked)
        .extracting(Score::professional)
        .containsExactly(
            professionalA().professional(),
            professionalD().professional(),
            professionalB().professional());
  }

  @Test
  void a_score_says_what_each_point_is_for() {
    assertThat(score(matching, ANXIETY, professionalA()).awards())
        .containsExactlyInAnyOrder(
            new Award(Factor.MOTIF, 100, List.of("Anxiété")),
            new Award(Factor.MODALITY, 15, List.of()),
            new Award(Factor.SESSION_TYPE, 12, List.of()),
            new Award(Factor.AVAILABILITY, 10, List.of()),
            new Award(Factor.COMPLETENESS, 7, List.of()));
    assertThat(score(matching, ANXIETY, professionalB()).awards())
        .containsExactlyInAnyOrder(
            new Award(Factor.MOTIF_PARTLY, 6, List.of("Anxiété de performance")),
            new Award(Factor.MODALITY, 15, List.of()),
            new Award(Factor.COMPLETENESS, 5, List.of()));
  }

  @Test
  void a_medical_profile_adds_its_issues_approach_and_language() {
    Request asked =
        wishing(
            request("Stress"),
            new Wishes(
                List.of(),
                "Anxiété",
                List.of("Deuil", "Stress"),
                List.of("TCC"),
                "Français",
                null));

    assertThat(score(matching, asked, professionalA()).total()).isEqualTo(219);
  }

  @Test
  void what_is_below_the_threshold_would_have_been_seventeen_and_five() {
    assertThat(points(matching, ANXIETY, professionalF())).isEqualTo(17);
    assertThat(points(matching, ANXIETY, professionalC())).isEqualTo(5);
  }

  @Test
  void labels_of_the_forms_are_missed_to_the_letter_and_understood_otherwise() {
    assertThat(score(matching, ANXIETY, professionalE()).total()).isEqualTo(129);
    assertThat(score(understanding, ANXIETY, professionalE()).total()).isEqualTo(144);

    assertThat(matching.rank(ANXIETY, List.of(professionalF()))).isEmpty();
    assertThat(score(understanding, ANXIETY, professionalF()).total()).isEqualTo(29);
  }

  @Test
  void the_anchor_may_be_like_or_equal_to_the_specialty() {
    Request neuro = request("psychologist");
    assertThat(score(matching, neuro, professionalA()).awards())
        .contains(new Award(Factor.SPECIALTY, 15, List.of("psychologist")));
    assertThat(score(matching, request("psycho"), professionalA()).awards())
        .contains(new Award(Factor.SPECIALTY, 8, List.of("psychologist")));
  }

  @Test
  void secondary_issues_partly_matched_are_worth_twenty_together_at_most() {
    Request asked =
        wishing(
            ANXIETY,
            new Wishes(
                List.of(),
                null,
                List.of("Deuil périnatal", "Dépression saisonnière", "Anxiété sociale"),
                List.of(),
                null,
                null));

    assertThat(score(matching, asked, professionalA()).awards())
        .contains(new Award(Factor.CONCERNS_PARTLY, 20, List.of("Deuil", "Dépression", "Anxiété")));
  }

  @ParameterizedTest
  @CsvSource({
    "week_evening, SATURDAY, 0",
    "week_evening, FRIDAY, 10",
    "Weekday Mornings, FRIDAY, 10",
    "weekend_morning, FRIDAY, 0",
    "Weekends, SUNDAY, 10",
    "2026-06-20-(morning), FRIDAY, 10"
  })
  void availability_fits_by_the_kind_of_day(String preferred, DayOfWeek worked, int points) {
    Candidate professional =
        candidate(
            9,
            practice(List.of("Anxiété"), null, List.of(), List.of(), List.of("Coaching"), worked));

    assertThat(score(matching, preferring(ANXIETY, preferred), professional).total())
        .isEqualTo(103 + points);
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          0-12,                CHILD, true
          13-17,               CHILD, true
          18-64,               CHILD, false
          65+,                 CHILD, false
          Enfants,             CHILD, false
          Children (0-12),     CHILD, true
          Adolescents (13-17), CHILD, true
          0-12,                ADULT, false
          18-64,               ADULT, true
          65+,                 ADULT, true
          Young Adults (18-25), ADULT, true
          Seniors (65+),       ADULT, true
          Adolescents (13-17), ADULT, false
          Enfants,             ADULT, false
          """)
  void ages_are_filtered_to_the_letter(String category, AgeGroup age, boolean treated) {
    assertThat(Vocabulary.AS_WRITTEN.treats(List.of(category), age)).isEqualTo(treated);
    assertThat(Vocabulary.AS_WRITTEN.treats(List.of(), age)).isTrue();
  }

  @Test
  void who_does_not_come_into_question_is_not_weighed() {
    Candidate good = professionalA();
    Request child = by(ANXIETY, new Patient.LovedOne(MatchingFixtures.TODAY.minusYears(10), null));

    assertThat(rank(ANXIETY, MatchingFixtures.with(good, new Intake(false, true, true, true))))
        .isEmpty();
    assertThat(rank(ANXIETY, MatchingFixtures.with(good, new Intake(true, false, true, true))))
        .isEmpty();
    assertThat(rank(child, treating(good, "18-64"))).isEmpty();
    assertThat(rank(child, treating(good, "0-12"))).hasSize(1);
    assertThat(
            rank(MatchingFixtures.again(ANXIETY, ANXIETY.id(), Set.of(good.professional())), good))
        .isEmpty();
  }

  private List<Score> rank(Request request, Candidate candidate) {
    return matching.rank(request, List.of(candidate));
  }

  private static Score score(Matching matching, Request request, Candidate candidate) {
    return matching.rank(request, List.of(candidate)).getFirst();
  }

  private static int points(Matching matching, Request request, Candidate candidate) {
    return matching.score(request, candidate).total();
  }
}
