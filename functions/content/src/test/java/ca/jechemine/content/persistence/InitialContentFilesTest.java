package ca.jechemine.content.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.content.domain.LegalDocument;
import ca.jechemine.content.domain.LegalText;
import ca.jechemine.content.domain.Motif;
import ca.jechemine.content.markup.LegalMarkup;
import ca.jechemine.kernel.Language;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class InitialContentFilesTest {

  private static final Instant NOW = Instant.parse("2026-06-15T16:00:00Z");

  private final InitialContentFiles files = new InitialContentFiles();

  @Test
  void motifs_are_different_and_complete_in_both_languages() {
    List<Motif> motifs = files.motifs(NOW);

    assertThat(motifs).hasSizeGreaterThanOrEqualTo(150);
    assertThat(motifs).extracting(Motif::key).doesNotHaveDuplicates();
    assertThat(motifs).extracting(Motif::id).doesNotHaveDuplicates();
    assertThat(motifs).extracting(it -> it.label().en()).allMatch(it -> !it.isBlank());
    assertThat(motifs).allSatisfy(it -> assertThat(it.aliases()).doesNotHaveDuplicates());
  }

  @Test
  void each_document_has_the_same_sections_in_both_languages_in_allowed_markup() {
    List<LegalDocument> documents = files.legalDocuments(NOW);

    assertThat(documents).hasSize(5);
    for (LegalDocument document : documents) {
      assertThat(sections(document.french())).isEqualTo(sections(document.english())).isPositive();
      for (Language language : Language.values()) {
        LegalText text = document.in(language);
        assertThat(LegalMarkup.clean(text.html().value())).isEqualTo(text.html());
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
