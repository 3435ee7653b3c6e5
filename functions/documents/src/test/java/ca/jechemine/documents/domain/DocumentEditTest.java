package ca.jechemine.documents.domain;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.documents.domain.DocumentEdit.Notes;
import ca.jechemine.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DocumentEditTest {

  private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");
  private static final Instant LATER = NOW.plus(Duration.ofHours(1));
  private static final UserId CLIENT = new UserId("0198f3a1b2c3000000000001");

  private final ClientDocument document =
      new ClientDocument(
          new DocumentId("0198f3a1b2c3000000000010"),
          CLIENT,
          new FileId("0198f3a1b2c3000000000011"),
          "Bilan",
          "Secret",
          SharedBy.PROFESSIONAL,
          new UserId("0198f3a1b2c3000000000002"),
          "Zoé Tremblay",
          FileType.PDF,
          100,
          true,
          NOW,
          NOW);

  @Test
  void what_is_not_named_stays() {
    ClientDocument renamed = new DocumentEdit("Rapport", null).of(document, LATER);
    assertThat(renamed).isEqualTo(document.edited("Rapport", "Secret", LATER));

    ClientDocument noted = new DocumentEdit(null, new Notes("Plus tard")).of(document, LATER);
    assertThat(noted).isEqualTo(document.edited("Bilan", "Plus tard", LATER));
  }

  @Test
  void notes_are_taken_away_by_none() {
    assertThat(new DocumentEdit(null, new Notes(null)).of(document, LATER).note()).isEmpty();
  }

  @Test
  void what_changes_nothing_leaves_the_time_as_it_was() {
    assertThat(new DocumentEdit("Bilan", new Notes("Secret")).of(document, LATER))
        .isSameAs(document);
  }

  @Test
  void nothing_personal_is_in_its_text() {
    assertThat(new DocumentEdit("Bilan", new Notes("Secret")).toString())
        .doesNotContain("Bilan", "Secret");
    assertThat(document.toString()).doesNotContain("Bilan", "Secret", "Zoé");
  }

  @ParameterizedTest
  @CsvSource({
    "Bilan 3/4, Bilan 3/4",
    "'  Bilan\r\n\tde   juin ', Bilan de juin",
    "Bilan\u202Efdp.exe, Bilanfdp.exe",
    "Bilan\u0000\u0007, Bilan",
    "'\u2003\u200F ', ''",
    "Bilan\uD83D, Bilan",
    "E\u0301te\u0301, Été",
    "🙂 <b>Bilan</b>, 🙂 <b>Bilan</b>"
  })
  void a_name_is_one_line_of_what_can_be_seen(String typed, String name) {
    assertThat(DocumentName.oneLine(typed)).isEqualTo(name);
  }
}
