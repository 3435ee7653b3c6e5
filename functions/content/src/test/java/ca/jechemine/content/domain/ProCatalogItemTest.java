package ca.jechemine.content.domain;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.MotifEvent.MotifChanged;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ProCatalogItemTest {

  private static final UserId ADMIN = new UserId("00005eedac00000000000003");
  private static final Instant NOON = Instant.parse("2026-06-15T16:00:00Z");

  private static ProCatalogItem item(ProCategory category) {
    return new ProCatalogItem(
        new ProCatalogItemId("0123456789abcdef01234567"),
        category,
        new Labels(new Text("Pleine conscience", "Mindfulness"), List.of("méditation"), true),
        Trail.begun(ADMIN, NOON));
  }

  private static LabelChange renamed(String fr) {
    return new LabelChange(Optional.of(fr), Optional.empty(), Optional.empty(), Optional.empty());
  }

  @Test
  void defect_a_label_that_was_in_force_stays_an_alias() {
    ProCatalogItem next =
        item(ProCategory.APPROCHE).change(renamed("Présence attentive"), ADMIN, NOON);

    assertThat(next.labels().label()).isEqualTo(new Text("Présence attentive", "Mindfulness"));
    assertThat(next.labels().aliases()).containsExactly("méditation", "Pleine conscience");
  }

  @Test
  void what_says_nothing_new_leaves_it() {
    ProCatalogItem item = item(ProCategory.APPROCHE);

    assertThat(item.change(renamed("Pleine conscience"), ADMIN, NOON.plus(Duration.ofDays(1))))
        .isSameAs(item);
  }

  @ParameterizedTest
  @EnumSource(
      value = ProCategory.class,
      names = {"MANDAT", "EXPERTISE"})
  void the_others_hear_of_mandates_and_expertises_as_of_motifs(ProCategory category) {
    MotifChanged told =
        new MotifChanged(
            "0123456789abcdef01234567",
            4,
            "Pleine conscience",
            "Mindfulness",
            List.of("méditation"),
            true,
            NOON);

    assertThat(item(category).changed(4, NOON)).isEqualTo(List.of(told));
    assertThat(item(category).deleted(5, NOON))
        .singleElement()
        .isInstanceOfSatisfying(MotifChanged.class, it -> assertThat(it.isActive()).isFalse());
  }

  @Test
  void nobody_hears_of_approaches() {
    assertThat(item(ProCategory.APPROCHE).changed(4, NOON)).isEmpty();
    assertThat(item(ProCategory.APPROCHE).deleted(5, NOON)).isEmpty();
    assertThat(item(ProCategory.APPROCHE).motif()).isEmpty();
  }
}
