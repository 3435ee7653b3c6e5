package ca.jechemine.appointments.domain.matching;

import static ca.jechemine.appointments.domain.matching.MatchingFixtures.candidate;
import static ca.jechemine.appointments.domain.matching.MatchingFixtures.meeting;
import static ca.jechemine.appointments.domain.matching.MatchingFixtures.practice;
import static ca.jechemine.appointments.domain.matching.MatchingFixtures.preferring;
import static ca.jechemine.appointments.domain.matching.MatchingFixtures.professionalA;
import static ca.jechemine.appointments.domain.matching.MatchingFixtures.request;
import static ca.jechemine.appointments.domain.matching.MatchingFixtures.wishing;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.Modality;
import java.time.DayOfWeek;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Contract 20 §5.2 to the letter, and what is used instead.
class LaterMatchingTest {

  private static final Place MONTREAL = new Place("montreal");
  private static final Place WESTMOUNT = new Place("westmount");

  private static final Request ASKED =
      meeting(
          preferring(request("Anxiété", "Deuil", "Oncologie"), "week_morning", "week_evening"),
          Modality.IN_PERSON,
          MONTREAL);

  private static final Wishes WISHES =
      new Wishes(List.of(), "Anxiété", List.of("Deuil"), List.of(), null, "female");

  private final Matching matching = new Matching(Policy.LATER);

  @Test
  void the_first_worked_example() {
    Candidate near = MatchingFixtures.of(professionalA(), null, WESTMOUNT);

    Score score = matching.score(ASKED, near);

    assertThat(score.total()).isEqualTo(180);
    assertThat(score.awards())
        .containsExactlyInAnyOrder(
            new Award(Factor.MOTIF, 100, List.of("Anxiété")),
            new Award(Factor.FURTHER_MOTIFS, 25, List.of("Deuil")),
            new Award(Factor.FURTHER_MOTIFS_PARTLY, 3, List.of("Dépression")),
            new Award(Factor.MODALITY, 15, List.of()),
            new Award(Factor.SESSION_TYPE, 12, List.of()),
            new Award(Factor.AVAILABILITY, 8, List.of()),
            new Award(Factor.SAME_REGION, 10, List.of()),
            new Award(Factor.COMPLETENESS, 7, List.of()));
  }

  @Test
  void the_second_worked_example() {
    Candidate here = MatchingFixtures.of(professionalA(), "Femme", MONTREAL);

    assertThat(matching.score(wishing(ASKED, WISHES), here).total()).isEqualTo(257);
  }

  @Test
  void motifs_that_are_partly_known_are_worth_twenty_together_at_most() {
    Request asked =
        wishing(
            request("Anxiétés", "Deuils", "Dépressions"),
            new Wishes(List.of("Anxiété"), null, List.of(), List.of(), null, null));

    assertThat(matching.score(asked, professionalA()).awards())
        .contains(
            new Award(Factor.FURTHER_MOTIFS_PARTLY, 20, List.of("Anxiété", "Deuil", "Dépression")));
  }

  /// "Oncologie" is like "Dépression" by its letters alone: three points less. What the request and
  /// the medical profile both say counts once: 55 less.
  @Test
  void what_is_used_leaves_out_what_was_counted_by_mistake_or_twice() {
    Matching used = Matching.inProduction();

    assertThat(used.score(ASKED, MatchingFixtures.of(professionalA(), null, WESTMOUNT)).total())
        .isEqualTo(177);
    assertThat(
            used.score(
                    wishing(ASKED, WISHES), MatchingFixtures.of(professionalA(), "Femme", MONTREAL))
                .total())
        .isEqualTo(257 - 3 - 25 - 30);
  }

  @Test
  void the_pick_prefers_a_hundred_points_with_a_covered_part_then_the_score() {
    Request mornings = preferring(request("Anxiété"), "week_morning", "week_evening");
    Candidate strong = working(1, "Anxiété");
    Candidate weak = working(2, "Anxiété de performance", DayOfWeek.MONDAY);

    assertThat(matching.rank(mornings, List.of(weak, strong)))
        .extracting(Score::coveredParts)
        .containsExactly(0, 1);
    assertThat(matching.wave(mornings, List.of(weak, strong), 0).getFirst().professional())
        .isEqualTo(strong.professional());

    Candidate covering = working(3, "Anxiété", DayOfWeek.MONDAY);
    Candidate stronger = specialized(working(4, "Anxiété"));
    assertThat(matching.score(mornings, stronger).total())
        .isGreaterThan(matching.score(mornings, covering).total());
    assertThat(matching.wave(mornings, List.of(stronger, covering), 0).getFirst().professional())
        .isEqualTo(covering.professional());
    assertThat(matching.wave(mornings, List.of(stronger, covering), 1).getFirst().professional())
        .isEqualTo(stronger.professional());
  }

  @Test
  void of_equal_scores_the_one_who_covers_more_is_picked() {
    Score one = new Score(MatchingFixtures.id(1), hundred(), 3, 1, 0);
    Score three = new Score(MatchingFixtures.id(2), hundred(), 3, 3, 9);

    assertThat(List.of(one, three).stream().sorted(Matching.BY_SCORE)).containsExactly(three, one);
  }

  @Test
  void after_two_waves_the_request_is_everybodys() {
    assertThat(matching.wave(request("Anxiété"), List.of(professionalA()), 1)).hasSize(1);
    assertThat(matching.wave(request("Anxiété"), List.of(professionalA()), 2)).isEmpty();
  }

  private static List<Award> hundred() {
    return List.of(new Award(Factor.MOTIF, 100, List.of("Anxiété")));
  }

  private static Candidate working(int number, String problematic, DayOfWeek... days) {
    return candidate(
        number,
        practice(List.of(problematic), null, List.of(), List.of("online"), List.of("Solo"), days));
  }

  /// Worth fifteen more by the specialty.
  private static Candidate specialized(Candidate it) {
    return MatchingFixtures.with(
        it,
        practice(
            it.practice().problematics(),
            "Anxiété",
            List.of(),
            List.of("online"),
            List.of("Solo")));
  }
}
