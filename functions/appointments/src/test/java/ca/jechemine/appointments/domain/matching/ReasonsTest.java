package ca.jechemine.appointments.domain.matching;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.Text;
import java.util.EnumSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReasonsTest {

  private static final Score SCORE =
      new Score(
          MatchingFixtures.id(1),
          List.of(
              new Award(Factor.MOTIF, 100, List.of("Deuil")),
              new Award(Factor.FURTHER_MOTIFS, 50, List.of("Anxiété", "Insomnie")),
              new Award(Factor.MODALITY, 15, List.of()),
              new Award(Factor.GENDER, 12, List.of()),
              new Award(Factor.SAME_CITY, 20, List.of())),
          0,
          0,
          0);

  @Test
  void a_client_reads_plain_words_in_both_languages() {
    assertThat(Reasons.forClient(SCORE, ReasonsTest::translated))
        .containsExactly(
            new Text("Accompagne pour : Deuil", "Helps with: Grief"),
            new Text("Accompagne pour : Anxiété, Insomnie", "Helps with: Anxiety, Insomnia"),
            new Text(
                "Offre la forme de rencontre demandée",
                "Offers the kind of meeting you asked for"));
  }

  @Test
  void a_client_reads_no_points_nor_what_is_the_professionals_own_affair() {
    Score everything =
        new Score(
            MatchingFixtures.id(1),
            Stream.of(Factor.values()).map(it -> new Award(it, 37, List.of("Deuil"))).toList(),
            0,
            0,
            0);

    assertThat(Reasons.forClient(everything, ReasonsTest::translated))
        .hasSize(
            EnumSet.complementOf(
                    EnumSet.of(
                        Factor.GENDER, Factor.SAME_CITY, Factor.SAME_REGION, Factor.COMPLETENESS))
                .size())
        .allSatisfy(it -> assertThat(it.fr() + it.en()).doesNotContain("37"));
  }

  @Test
  void an_administrator_reads_every_point() {
    assertThat(Reasons.forAdministrators(SCORE))
        .containsExactly(
            new Text("Motif principal (Deuil) : +100", "Main motif (Deuil): +100"),
            new Text(
                "Autres motifs (Anxiété, Insomnie) : +50",
                "Further motifs (Anxiété, Insomnie): +50"),
            new Text("Forme de rencontre : +15", "Kind of meeting: +15"),
            new Text("Genre souhaité : +12", "Preferred gender: +12"),
            new Text("Même ville : +20", "Same city: +20"));
  }

  private static Text translated(String label) {
    return new Text(
        label,
        switch (label) {
          case "Deuil" -> "Grief";
          case "Anxiété" -> "Anxiety";
          default -> "Insomnia";
        });
  }
}
