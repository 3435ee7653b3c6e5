package ca.jechemine.content.domain;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MotifTest {

  private static final UserId ADMIN = new UserId("00005eedac00000000000003");
  private static final Instant NOON = Instant.parse("2026-06-15T16:00:00Z");
  private static final Motif MOTIF =
      new Motif(
          new MotifId("0123456789abcdef01234567"),
          new Text("Sœur aînée", "Elder sister"),
          List.of("fratrie"),
          true,
          Trail.begun(null, NOON));

  private static LabelChange relabel(String fr, String en) {
    return new LabelChange(Optional.of(fr), Optional.of(en), Optional.empty(), Optional.empty());
  }

  @Test
  void labels_are_compared_without_case_and_spaces_but_with_accents() {
    assertThat(Wording.key("  SŒUR   Aînée ")).isEqualTo(MOTIF.key());
    assertThat(Wording.key("Soeur ainee")).isNotEqualTo(MOTIF.key());
    assertThat(Wording.key("ai\u0302ne\u0301e")).isEqualTo(Wording.key("aînée"));
  }

  @Test
  void a_search_finds_each_word_without_accents_and_ligatures() {
    assertThat(MOTIF.answers("soeur")).isTrue();
    assertThat(MOTIF.answers("AINEE sister")).isTrue();
    assertThat(MOTIF.answers("fratrie")).isTrue();
    assertThat(MOTIF.answers("frère")).isFalse();
  }

  @Test
  void labels_that_were_in_force_stay_aliases() {
    Motif next = MOTIF.change(relabel("Grande sœur", "Big sister"), ADMIN, NOON.plusSeconds(1));

    assertThat(next.aliases()).containsExactly("fratrie", "Sœur aînée", "Elder sister");
    assertThat(next.trail().updatedBy()).isEqualTo(ADMIN);
    assertThat(next.trail().createdAt()).isEqualTo(NOON);
  }

  @Test
  void labels_that_swap_languages_need_no_alias() {
    Motif next = MOTIF.change(relabel("Elder sister", "Sœur aînée"), ADMIN, NOON);

    assertThat(next.aliases()).containsExactly("fratrie");
  }

  @Test
  void what_is_so_already_changes_nothing() {
    assertThat(MOTIF.change(relabel("Sœur aînée", "Elder sister"), ADMIN, NOON.plusSeconds(9)))
        .isEqualTo(MOTIF);
  }
}
