package ca.jechemine.appointments.domain.matching;

import static ca.jechemine.appointments.domain.matching.MatchingFixtures.candidate;
import static ca.jechemine.appointments.domain.matching.MatchingFixtures.practice;
import static ca.jechemine.appointments.domain.matching.MatchingFixtures.professionalA;
import static ca.jechemine.appointments.domain.matching.MatchingFixtures.request;
import static ca.jechemine.appointments.domain.matching.MatchingFixtures.understood;
import static ca.jechemine.appointments.domain.matching.MatchingFixtures.wishing;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.Motif;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What the words of a medical profile mean, and what becomes of it in the formula.
class GlossaryTest {

  private static final Glossary GLOSSARY =
      Glossary.of(
          List.of(
              motif("Anxiété", "Anxiety", "stress", "worry"),
              motif("Deuil", "Grief", "perte d’un proche", "mourning"),
              motif("Tristesse", "Sadness", "grief", "mourning"),
              motif("Stress", "Stress"),
              motif("Dépression", "", "low mood"),
              aside("Humeur", "Low mood"),
              aside("Peine", "Grief")));

  private final Matching matching = Matching.inProduction();

  @ParameterizedTest
  @CsvSource({
    "Grief,                  deuil,       an English label before the other words of another motif",
    "'  GRIEF ',             deuil,       however it is written",
    "Anxiety,                anxiete,     an English label",
    "worry,                  anxiete,     another word that it is found by",
    "perte d'un proche,     deuil,       with either apostrophe",
    "mourning,               mourning,    what leads to two motifs means neither",
    "stress,                 stress,      a French label is what it is",
    "Depression,             depression,  also without its accents",
    "low mood,               humeur,      a label that was put aside before other words",
    "I cannot sleep,         'i cannot sleep', free text is what it is",
  })
  void a_word_means_one_motif_or_itself(String said, String motif, String why) {
    assertThat(GLOSSARY.understood(Term.of(said)).motif()).as(why).isEqualTo(motif);
  }

  @Test
  void a_motif_that_was_deleted_and_made_anew_is_one() {
    Glossary twice =
        Glossary.of(List.of(motif("Deuil", "Grief", "mourning"), aside("Deuil", "", "mourning")));

    assertThat(twice.understood(Term.of("Mourning")).motif()).isEqualTo("deuil");
  }

  @Test
  void defect_not_repeated_labels_of_the_english_page_count_as_the_french_ones() {
    for (Wishes english :
        List.of(
            wishes(List.of("Grief"), null, List.of()),
            wishes(List.of(), "Grief", List.of()),
            wishes(List.of(), "I cannot sleep", List.of("Mourning", "perte d’un proche")))) {
      assertThat(concerns(english))
          .containsExactly(new Award(Factor.CONCERNS, 30, List.of("Deuil")));
      assertThat(matching.score(wishing(request("Anxiété"), english), professionalA()).awards())
          .as("without the catalogue")
          .noneMatch(it -> it.factor() == Factor.CONCERNS);
    }
  }

  @Test
  void the_words_of_sign_up_keep_their_own_meaning() {
    Glossary other = Glossary.of(List.of(motif("Parentalité", "Family")));

    assertThat(concernsBy(other, wishes(List.of(), null, List.of("Grief", "Family"))))
        .containsExactly(new Award(Factor.CONCERNS, 30, List.of("Deuil")));
  }

  @Test
  void what_is_said_in_both_languages_counts_once_where_it_counts_most() {
    assertThat(concerns(wishes(List.of("Anxiety", "Grief", "Deuil"), null, List.of())))
        .containsExactly(new Award(Factor.CONCERNS, 30, List.of("Deuil")));
  }

  @Test
  void who_names_it_as_the_client_does_is_found_as_before() {
    Candidate worried =
        candidate(1, practice(List.of("Worry"), null, List.of(), List.of(), List.of()));
    Request asked =
        understood(
            wishing(request("Insomnie"), wishes(List.of("worry"), null, List.of())), GLOSSARY);

    assertThat(matching.score(asked, worried).awards())
        .contains(new Award(Factor.CONCERNS, 30, List.of("Worry")));
  }

  @Test
  void without_a_motif_of_the_request_professionals_are_sought_by_the_french_label() {
    Request asked =
        understood(wishing(request(), wishes(List.of("Grief"), null, List.of())), GLOSSARY);

    assertThat(Niche.soughtBy(asked))
        .extracting(Niche::motif)
        .contains("deuil")
        .doesNotContain("grief");
    assertThat(matching.score(asked, professionalA()).awards())
        .contains(new Award(Factor.MOTIF, 100, List.of("Deuil")));
  }

  @Test
  void the_formulas_of_the_contract_stay_to_the_letter() {
    Request asked =
        understood(
            wishing(request("Anxiété"), wishes(List.of("Grief"), null, List.of("Grief"))),
            GLOSSARY);

    for (Policy policy : List.of(Policy.CORE, Policy.LATER)) {
      assertThat(new Matching(policy).score(asked, professionalA()).awards())
          .isEqualTo(
              new Matching(policy)
                  .score(understood(asked, Glossary.EMPTY), professionalA())
                  .awards());
    }
  }

  private List<Award> concerns(Wishes wishes) {
    return concernsBy(GLOSSARY, wishes);
  }

  private List<Award> concernsBy(Glossary glossary, Wishes wishes) {
    Request asked = understood(wishing(request("Anxiété"), wishes), glossary);
    return matching.score(asked, professionalA()).awards().stream()
        .filter(it -> it.factor() == Factor.CONCERNS)
        .toList();
  }

  private static Wishes wishes(
      List<String> motifs, @Nullable String primary, List<String> secondary) {
    return new Wishes(motifs, primary, secondary, List.of(), null, null);
  }

  private static Motif motif(String french, String english, String... aliases) {
    return new Motif(french + "#" + english, 1, french, english, List.of(aliases), true);
  }

  private static Motif aside(String french, String english, String... aliases) {
    return new Motif(french + "#" + english, 1, french, english, List.of(aliases), false);
  }
}
