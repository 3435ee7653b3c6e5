package ca.jechemine.appointments.domain.matching;

import static ca.jechemine.appointments.domain.matching.MatchingFixtures.by;
import static ca.jechemine.appointments.domain.matching.MatchingFixtures.meeting;
import static ca.jechemine.appointments.domain.matching.MatchingFixtures.professionalA;
import static ca.jechemine.appointments.domain.matching.MatchingFixtures.request;
import static ca.jechemine.appointments.domain.matching.MatchingFixtures.treating;
import static ca.jechemine.appointments.domain.matching.MatchingFixtures.wishing;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.appointments.domain.matching.Candidate.Intake;
import ca.jechemine.appointments.domain.matching.Niche.Cell;
import ca.jechemine.appointments.domain.matching.Niche.Reach;
import ca.jechemine.kernel.UserId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class NicheTest {

  @Test
  void a_request_looks_for_its_motifs_then_for_anybody() {
    assertThat(Niche.soughtBy(request("Anxiété", "Deuil", "Peur de l’avion")))
        .containsExactly(
            adult(Reach.VIDEO, "anxiete"),
            adult(Reach.VIDEO, "deuil"),
            adult(Reach.VIDEO, "peur de l'avion"),
            adult(Reach.ANY, "anxiete"),
            adult(Reach.ANY, Niche.EVERY));
  }

  @Test
  void whatever_a_request_says_it_looks_into_five_niches_at_most() {
    Wishes wishes =
        new Wishes(List.of("A", "B", "C", "D", "E"), "F", List.of("G"), List.of(), null, null);

    for (Modality modality : Modality.values()) {
      Request own = meeting(request("Un", "Deux", "Trois", "Quatre"), modality, null);
      assertThat(Niche.soughtBy(wishing(own, wishes))).hasSizeLessThanOrEqualTo(Niche.MOST);
      assertThat(Niche.soughtBy(wishing(meeting(request(), modality, null), wishes)))
          .hasSizeLessThanOrEqualTo(Niche.MOST)
          .last()
          .isEqualTo(adult(Reach.ANY, Niche.EVERY));
    }
  }

  @Test
  void a_request_without_a_motif_looks_for_anybody_who_meets_so() {
    Request referred = by(meeting(request(), Modality.PHONE, null), new Patient.Referred());

    assertThat(Niche.soughtBy(referred))
        .containsExactly(adult(Reach.PHONE, Niche.EVERY), adult(Reach.ANY, Niche.EVERY));
  }

  @Test
  void a_professional_is_found_for_each_problematic_by_each_way_at_each_age() {
    Niches niches = Niches.of(treating(professionalA(), "13-17", "18-64"));

    assertThat(niches.motifs())
        .containsExactlyInAnyOrder(Niche.EVERY, "anxiete", "depression", "deuil");
    assertThat(niches.cells())
        .containsExactlyInAnyOrder(
            new Cell(AgeGroup.CHILD, Reach.ANY),
            new Cell(AgeGroup.CHILD, Reach.VIDEO),
            new Cell(AgeGroup.CHILD, Reach.IN_PERSON),
            new Cell(AgeGroup.ADULT, Reach.ANY),
            new Cell(AgeGroup.ADULT, Reach.VIDEO),
            new Cell(AgeGroup.ADULT, Reach.IN_PERSON));
    assertThat(niches.all()).hasSize(24);
  }

  @Test
  void to_whom_nothing_may_be_proposed_is_found_nowhere() {
    assertThat(
            Niches.of(MatchingFixtures.with(professionalA(), new Intake(true, true, false, true)))
                .all())
        .isEmpty();
  }

  @Test
  void the_ring_is_even() {
    List<UserId> professionals = IntStream.range(0, 1024).mapToObj(MatchingFixtures::id).toList();

    Set<String> places =
        professionals.stream()
            .map(it -> Ring.position(it).substring(0, 1))
            .collect(Collectors.toSet());

    assertThat(places).hasSize(16);
    assertThat(professionals).allMatch(it -> Ring.at(Ring.position(it)).equals(it));
  }

  private static Niche adult(Reach reach, String motif) {
    return new Niche(new Cell(AgeGroup.ADULT, reach), motif);
  }
}
