package ca.jechemine.appointments.domain.matching;

import static ca.jechemine.appointments.domain.matching.MatchingFixtures.by;
import static ca.jechemine.appointments.domain.matching.MatchingFixtures.candidate;
import static ca.jechemine.appointments.domain.matching.MatchingFixtures.meeting;
import static ca.jechemine.appointments.domain.matching.MatchingFixtures.practice;
import static ca.jechemine.appointments.domain.matching.MatchingFixtures.professionalA;
import static ca.jechemine.appointments.domain.matching.MatchingFixtures.professionalB;
import static ca.jechemine.appointments.domain.matching.MatchingFixtures.professionalD;
import static ca.jechemine.appointments.domain.matching.MatchingFixtures.professionalE;
import static ca.jechemine.appointments.domain.matching.MatchingFixtures.proposedTo;
import static ca.jechemine.appointments.domain.matching.MatchingFixtures.request;
import static ca.jechemine.appointments.domain.matching.MatchingFixtures.treating;
import static ca.jechemine.appointments.domain.matching.MatchingFixtures.urgent;
import static ca.jechemine.appointments.domain.matching.MatchingFixtures.wishing;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.appointments.domain.matching.Candidate.Intake;
import ca.jechemine.kernel.UserId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// The formula that is used.
class MatchingTest {

  private static final Request ANXIETY = request("Anxiété");

  private final Matching matching = Matching.inProduction();

  @Test
  void labels_of_every_form_are_understood() {
    assertThat(matching.score(ANXIETY, professionalE()).awards())
        .containsAll(matching.score(ANXIETY, professionalA()).awards());
  }

  @Test
  void suiting_by_how_and_when_they_meet_does_not_beat_a_motif() {
    List<Score> ranked = matching.rank(ANXIETY, List.of(professionalD(), professionalB()));

    assertThat(ranked).extracting(Score::total).containsExactly(26, 29);
    assertThat(ranked.getFirst().professional()).isEqualTo(professionalB().professional());
  }

  @Test
  void a_hundred_points_without_the_motif_do_not_beat_it_in_the_first_wave_either() {
    Place laval = new Place("laval");
    Request asked =
        meeting(
            wishing(
                MatchingFixtures.preferring(ANXIETY, "week_morning"),
                new Wishes(List.of(), null, List.of(), List.of("TCC"), "fr", null)),
            Modality.IN_PERSON,
            laval);
    Candidate handy =
        MatchingFixtures.of(
            candidate(
                1,
                practice(
                    List.of("Oncologie"),
                    null,
                    List.of("TCC"),
                    List.of("En personne"),
                    List.of("Solo"),
                    DayOfWeek.MONDAY)),
            null,
            laval);
    Candidate knowing =
        candidate(2, practice(List.of("Anxiété"), null, List.of(), List.of(), List.of()));

    assertThat(matching.wave(asked, List.of(handy, knowing), 0))
        .extracting(Score::total)
        .containsExactly(113, 104);
  }

  @Test
  void letters_in_common_are_no_motif() {
    assertThat(matching.score(request("Stress"), professionalA()).awards())
        .noneMatch(it -> it.factor().isOfMotifs());
  }

  @Test
  void a_sentence_in_the_medical_profile_does_not_hide_the_motif() {
    Wishes wishes =
        new Wishes(
            List.of(),
            "Depuis des mois je vis avec une anxiété qui ne me quitte plus, surtout le soir",
            List.of("Grief"),
            List.of(),
            null,
            null);

    Score score = matching.score(wishing(ANXIETY, wishes), professionalA());

    assertThat(score.awards())
        .contains(
            new Award(Factor.MOTIF, 100, List.of("Anxiété")),
            new Award(Factor.CONCERNS, 30, List.of("Deuil")));
  }

  @Test
  void the_medical_profile_speaks_where_the_request_says_nothing() {
    Wishes wishes =
        new Wishes(List.of("Deuil", "Anxiété"), "Insomnie", List.of(), List.of(), null, null);

    assertThat(matching.score(wishing(request(), wishes), professionalA()).awards())
        .contains(
            new Award(Factor.MOTIF, 100, List.of("Deuil")),
            new Award(Factor.CONCERNS, 30, List.of("Anxiété")));
  }

  @Test
  void without_any_motif_they_are_weighed_by_the_rest() {
    Request referred = by(request(), new Patient.Referred());

    assertThat(matching.rank(referred, List.of(professionalA(), professionalD())))
        .extracting(Score::total)
        .containsExactly(34, 29);
  }

  @Test
  void gender_is_a_condition_and_twelve_points() {
    Request asked =
        wishing(ANXIETY, new Wishes(List.of(), null, List.of(), List.of(), null, "Female"));
    Candidate woman = MatchingFixtures.of(professionalA(), "Femme", null);
    Candidate man = MatchingFixtures.of(professionalE(), "male", null);
    Candidate unknown = MatchingFixtures.of(professionalB(), "Prefer not to say", null);

    assertThat(matching.rank(asked, List.of(man, woman, unknown)))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.professional()).isEqualTo(woman.professional());
          assertThat(it.awards()).contains(new Award(Factor.GENDER, 12, List.of()));
        });
    assertThat(
            matching.rank(
                wishing(
                    ANXIETY,
                    new Wishes(List.of(), null, List.of(), List.of(), null, "noPreference")),
                List.of(man, woman)))
        .hasSize(2);
  }

  @Test
  void a_place_counts_only_where_people_may_meet_in_person() {
    Place laval = new Place("laval");
    Candidate there = MatchingFixtures.of(professionalA(), null, laval);
    Award city = new Award(Factor.SAME_CITY, 20, List.of());

    assertThat(matching.score(meeting(ANXIETY, Modality.BOTH, laval), there).awards())
        .contains(city);
    assertThat(matching.score(meeting(ANXIETY, Modality.VIDEO, laval), there).awards())
        .doesNotContain(city);
    assertThat(
            matching
                .score(meeting(ANXIETY, Modality.IN_PERSON, new Place("quebec")), there)
                .awards())
        .noneMatch(it -> it.factor() == Factor.SAME_CITY || it.factor() == Factor.SAME_REGION);
  }

  @Test
  void the_switches_decide_who_is_proposed() {
    Candidate known = professionalA();

    assertThat(ranks(ANXIETY, new Intake(true, false, true, false))).isTrue();
    assertThat(ranks(ANXIETY, new Intake(true, true, false, true))).isFalse();
    assertThat(ranks(ANXIETY, new Intake(false, true, true, true))).isFalse();
    assertThat(ranks(urgent(ANXIETY), new Intake(true, true, true, false))).isFalse();
    assertThat(ranks(urgent(ANXIETY), new Intake(true, true, true, true))).isTrue();
    assertThat(
            matching.rank(
                ANXIETY,
                List.of(
                    MatchingFixtures.with(professionalD(), new Intake(true, false, true, true)))))
        .isEmpty();
    assertThat(matching.rank(ANXIETY, List.of(known))).hasSize(1);
  }

  @Test
  void twenty_points_are_enough_and_nineteen_are_not() {
    Candidate twenty =
        candidate(1, practice(List.of("Oncologie"), null, List.of(), List.of("online"), List.of()));
    Candidate nineteen =
        candidate(2, practice(List.of(), null, List.of("TCC"), List.of("online"), List.of()));

    assertThat(matching.score(ANXIETY, nineteen).total()).isEqualTo(19);
    assertThat(matching.rank(ANXIETY, List.of(nineteen, twenty)))
        .extracting(Score::total)
        .containsExactly(20);
  }

  @Test
  void a_specialty_alone_makes_somebody_known_enough() {
    Candidate specialized =
        candidate(1, practice(List.of(), "Anxiété", List.of(), List.of("online"), List.of("Solo")));
    Intake unfinished = new Intake(true, false, true, true);

    assertThat(matching.rank(ANXIETY, List.of(MatchingFixtures.with(specialized, unfinished))))
        .hasSize(1);
  }

  @Test
  void a_further_motif_that_is_the_specialty_counts_by_half() {
    Candidate griefs =
        candidate(1, practice(List.of("Anxiété"), "Deuil", List.of(), List.of(), List.of()));

    assertThat(matching.score(request("Anxiété", "Deuil"), griefs).awards())
        .contains(new Award(Factor.FURTHER_MOTIFS_PARTLY, 5, List.of("Deuil")));
  }

  @Test
  void approaches_are_worth_the_mean_of_those_that_are_alike() {
    Wishes wishes =
        new Wishes(List.of(), null, List.of(), List.of("TCC", "TCC 3", "Hypnose"), null, null);

    assertThat(matching.score(wishing(ANXIETY, wishes), professionalA()).awards())
        .contains(new Award(Factor.APPROACHES, 20, List.of("TCC", "TCC")));
  }

  @Test
  void of_equals_those_with_fewer_open_proposals_come_first_then_the_id_decides() {
    List<Candidate> candidates =
        new ArrayList<>(
            List.of(
                proposedTo(professionalA(), 21, 2),
                proposedTo(professionalA(), 22, 0),
                proposedTo(professionalA(), 23, 1),
                proposedTo(professionalA(), 24, 0)));
    Random chance = new Random(7);

    for (int round = 0; round < 20; round++) {
      Collections.shuffle(candidates, chance);
      assertThat(matching.rank(ANXIETY, candidates))
          .extracting(Score::professional)
          .containsExactly(
              MatchingFixtures.id(22),
              MatchingFixtures.id(24),
              MatchingFixtures.id(23),
              MatchingFixtures.id(21));
    }
  }

  @Test
  void a_wave_is_five_and_the_next_one_is_of_others() {
    List<Candidate> eight =
        IntStream.rangeClosed(1, 8).mapToObj(it -> proposedTo(professionalA(), it, 0)).toList();

    List<UserId> first = professionals(matching.wave(ANXIETY, eight, 0));
    Request refused = MatchingFixtures.again(ANXIETY, ANXIETY.id(), Set.copyOf(first));
    List<UserId> second = professionals(matching.wave(refused, eight, 1));

    assertThat(first).hasSize(Matching.WAVE);
    assertThat(second).hasSize(3).doesNotContainAnyElementsOf(first);
  }

  @Test
  void the_patients_age_decides_whoever_asks() {
    Candidate forChildren = treating(professionalA(), "Enfants");
    Candidate forAdults = treating(professionalE(), "Adults (26-64)");
    LocalDate today = MatchingFixtures.TODAY;
    List<Candidate> both = List.of(forChildren, forAdults);

    Request child = by(ANXIETY, new Patient.LovedOne(today.minusYears(9), today.minusYears(40)));
    Request parent = by(ANXIETY, new Patient.LovedOne(null, today.minusYears(40)));

    assertThat(professionals(matching.rank(child, both)))
        .containsExactly(forChildren.professional());
    assertThat(professionals(matching.rank(parent, both)))
        .containsExactly(forAdults.professional());
  }

  @Test
  void labels_that_nobody_knows_harm_nobody() {
    Candidate odd =
        candidate(
            9,
            practice(
                List.of("Anxiété"),
                "¿?",
                List.of("…"),
                List.of("Télépathie"),
                List.of("À cheval")));

    assertThat(matching.rank(ANXIETY, List.of(treating(odd, "Tout le monde"))))
        .extracting(Score::total)
        .containsExactly(107);
  }

  private boolean ranks(Request request, Intake intake) {
    return !matching
        .rank(request, List.of(MatchingFixtures.with(professionalA(), intake)))
        .isEmpty();
  }

  private static List<UserId> professionals(List<Score> scores) {
    return scores.stream().map(Score::professional).toList();
  }
}
