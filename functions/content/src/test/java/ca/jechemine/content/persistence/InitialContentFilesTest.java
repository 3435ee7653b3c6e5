package ca.jechemine.content.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.content.domain.LegalDocument;
import ca.jechemine.content.domain.LegalText;
import ca.jechemine.content.domain.Motif;
import ca.jechemine.content.domain.Wording;
import ca.jechemine.content.markup.Markup;
import ca.jechemine.kernel.Language;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InitialContentFilesTest {

  private static final Instant NOW = Instant.parse("2026-06-15T16:00:00Z");

  private final InitialContentFiles files = new InitialContentFiles();

  @Test
  void motifs_are_different_and_complete_in_both_languages() {
    List<Motif> motifs = files.motifs(NOW);

    assertThat(motifs).hasSizeGreaterThanOrEqualTo(466);
    assertThat(motifs).extracting(Motif::key).doesNotHaveDuplicates();
    assertThat(motifs).extracting(Motif::id).doesNotHaveDuplicates();
    assertThat(motifs)
        .extracting(it -> Wording.key(it.label().en()))
        .allMatch(it -> !it.isBlank())
        .doesNotHaveDuplicates();
    assertThat(motifs)
        .allSatisfy(it -> assertThat(it.label().fr()).isEqualTo(Wording.spaced(it.label().fr())));
    assertThat(motifs).allSatisfy(it -> assertThat(it.aliases()).doesNotHaveDuplicates());
  }

  /// As many as the people who came before chose among, and each found by what they would type.
  @ParameterizedTest
  @CsvSource({
    "depression,Dépression",
    "Depression,Dépression chez l’adolescent",
    "burn-out,Prévention de l’épuisement professionnel",
    "fausse couche,Fausse couche",
    "miscarriage,Fausse couche",
    "soeur,Deuil d’un frère ou d’une sœur",
    "tdah adulte,Diagnostic tardif de TDAH",
    "sleepwalking,Somnambulisme"
  })
  void people_find_them_in_either_language_without_accents(String words, String label) {
    assertThat(files.motifs(NOW).stream().filter(it -> it.answers(words)))
        .extracting(it -> it.label().fr())
        .contains(label);
  }

  @Test
  void each_document_has_the_same_sections_in_both_languages_in_allowed_markup() {
    List<LegalDocument> documents = files.legalDocuments(NOW);

    assertThat(documents).hasSize(5);
    for (LegalDocument document : documents) {
      assertThat(sections(document.french())).isEqualTo(sections(document.english())).isPositive();
      for (Language language : Language.values()) {
        LegalText text = document.in(language);
        assertThat(Markup.clean(text.html().value())).isEqualTo(text.html());
      }
    }
  }

  @Test
  void versions_are_those_of_the_contract() {
    assertThat(files.legalDocuments(NOW))
        .extracting(it -> it.key().code() + " " + it.version())
        .containsExactly(
            "terms 2026-04-13",
            "privacy 2026-04-13",
            "professionalTerms 2026-04-13",
            "cookies 2026-04-27",
            "emergencyConditions 2026-06-05");
  }

  private static int sections(LegalText text) {
    return text.html().value().split("<h2>", -1).length - 1;
  }
}
