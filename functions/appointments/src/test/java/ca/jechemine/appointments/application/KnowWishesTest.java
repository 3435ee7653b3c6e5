package ca.jechemine.appointments.application;

import static ca.jechemine.appointments.domain.Situation.CLIENT;
import static ca.jechemine.appointments.domain.Situation.NOW;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.InMemoryForgottenPeople;
import ca.jechemine.appointments.domain.Nobody;
import ca.jechemine.appointments.domain.matching.InMemoryClientWishes;
import ca.jechemine.appointments.domain.matching.Wishes;
import ca.jechemine.contracts.MedicalEvent.WishesChanged;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class KnowWishesTest {

  private final InMemoryClientWishes wishes =
      new InMemoryClientWishes(new Nobody(), new InMemoryForgottenPeople());
  private final KnowWishes know = new KnowWishes(wishes);

  @Test
  void everything_that_is_told_is_known() {
    know.keep(
        new WishesChanged(
            CLIENT.value(),
            4,
            List.of("Insomnie"),
            "Anxiété",
            List.of(),
            List.of("Deuil"),
            List.of("TCC"),
            "french",
            "female",
            NOW));

    assertThat(wishes.of(CLIENT).wishes())
        .isEqualTo(
            new Wishes(
                List.of("Insomnie"),
                "Anxiété",
                List.of("Deuil"),
                List.of("TCC"),
                "french",
                "female"));
  }

  @Test
  void further_primary_issues_come_before_the_secondary_ones() {
    know.keep(primary(1, "Anxiété", "Anxiété", "Deuil"));
    assertThat(wishes.of(CLIENT).wishes())
        .isEqualTo(
            new Wishes(List.of(), "Anxiété", List.of("Deuil", "Stress"), List.of(), null, null));

    know.keep(primary(2, null, "Deuil", "Insomnie"));
    assertThat(wishes.of(CLIENT).wishes().primaryIssue()).isEqualTo("Deuil");
    assertThat(wishes.of(CLIENT).wishes().secondaryIssues()).containsExactly("Insomnie", "Stress");
  }

  @Test
  void what_was_taken_back_is_wished_no_more_and_what_comes_late_changes_nothing() {
    know.keep(primary(1, "Anxiété"));
    WishesChanged emptied =
        new WishesChanged(
            CLIENT.value(), 3, List.of(), null, List.of(), List.of(), List.of(), null, null, NOW);

    know.keep(emptied);
    know.keep(primary(2, "Deuil"));
    know.keep(emptied);

    assertThat(wishes.of(CLIENT).wishes()).isEqualTo(Wishes.NONE);
  }

  private static WishesChanged primary(long version, @Nullable String issue, String... issues) {
    return new WishesChanged(
        CLIENT.value(),
        version,
        List.of(),
        issue,
        List.of(issues),
        List.of("Stress"),
        List.of(),
        null,
        null,
        NOW);
  }
}
