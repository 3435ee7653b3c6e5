package ca.jechemine.content.domain;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class LegalDocumentTest {

  private static final UserId ADMIN = new UserId("00005eedac00000000000003");
  private static final LocalDate FIRST = LocalDate.parse("2026-04-13");
  private static final Instant NOON = Instant.parse("2026-05-01T16:00:00Z");
  private static final LegalDocument TERMS =
      new LegalDocument(
          LegalKey.TERMS, FIRST, 1, text("Conditions", Language.FR), text("Terms", Language.EN));

  private static LegalText text(String title, Language language) {
    return new LegalText(
        new LegalText.Heading(
            title, "Sous-titre", LongDate.written(FIRST, language), FIRST, Instant.EPOCH, null),
        new CleanHtml("<p>a</p>"));
  }

  private static LegalEdit retitle(String title, boolean publishes) {
    return new LegalEdit(Optional.of(title), Optional.empty(), Optional.empty(), publishes);
  }

  @Test
  void publishing_one_language_publishes_both_and_shows_whose_words_are_old() {
    LegalDocument next = TERMS.edit(Language.FR, retitle("Règles", true), ADMIN, NOON);

    assertThat(next.version()).isEqualTo("2026-05-01");
    assertThat(next.edition()).isEqualTo(2);
    assertThat(next.french().heading().lastUpdated()).isEqualTo("1er mai 2026");
    assertThat(next.english().heading().lastUpdated()).isEqualTo("May 1, 2026");
    assertThat(next.english().heading().textVersion()).isEqualTo(FIRST);
    assertThat(next.english().heading().updatedAt()).isEqualTo(Instant.EPOCH);
    assertThat(next.changedSince(TERMS)).containsExactly(Language.FR, Language.EN);
    assertThat(next.eventsSince(TERMS, NOON)).hasSize(1);
  }

  @Test
  void putting_right_keeps_version_and_edition_and_concerns_one_language() {
    LegalDocument next = TERMS.edit(Language.EN, retitle("Rules", false), ADMIN, NOON);

    assertThat(next.version()).isEqualTo(FIRST);
    assertThat(next.changedSince(TERMS)).containsExactly(Language.EN);
    assertThat(next.eventsSince(TERMS, NOON)).isEmpty();
    assertThat(next.english().heading().lastUpdated()).isEqualTo("May 1, 2026");
    assertThat(next.french()).isEqualTo(TERMS.french());
  }

  @Test
  void what_is_there_already_is_no_edit() {
    assertThat(TERMS.edit(Language.FR, retitle("Conditions", true), ADMIN, NOON)).isEqualTo(TERMS);
  }

  @Test
  void an_empty_subtitle_clears_it() {
    LegalEdit clear = new LegalEdit(Optional.empty(), Optional.of(""), Optional.empty(), true);

    assertThat(TERMS.edit(Language.FR, clear, ADMIN, NOON).french().heading().subtitle()).isNull();
  }

  @Test
  void the_day_is_torontos() {
    assertThat(LongDate.day(Instant.parse("2026-12-24T04:59:00Z"))).isEqualTo("2026-12-23");
    assertThat(LongDate.day(Instant.parse("2026-12-24T05:00:00Z"))).isEqualTo("2026-12-24");
    assertThat(LongDate.day(Instant.parse("2026-07-01T03:59:00Z"))).isEqualTo("2026-06-30");
  }

  @Test
  void ids_are_ten_different_ones_that_lead_back() {
    assertThat(LegalDocumentId.all().map(LegalDocumentId::value))
        .hasSize(10)
        .doesNotHaveDuplicates()
        .allSatisfy(
            it -> assertThat(LegalDocumentId.of(it).map(LegalDocumentId::value)).contains(it));
  }
}
