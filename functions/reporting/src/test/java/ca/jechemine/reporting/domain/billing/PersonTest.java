package ca.jechemine.reporting.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class PersonTest {

  private static final Instant AT = Instant.parse("2026-06-15T12:00:00Z");

  @Test
  void the_latest_counts_and_who_joined_did_so_at_first() {
    Person first = told(1, "Zoé");
    Person second = told(2, "Zoée");

    assertThat(first.told(second)).isEqualTo(second.told(first));
    assertThat(second.told(first).joinedAt()).isEqualTo(first.joinedAt());
    assertThat(second.told(first).party().firstName()).isEqualTo("Zoée");
  }

  @Test
  void sessions_take_up_a_new_name_and_nothing_that_they_do_not_show() {
    Person spread = told(1, "Zoé").spread();

    assertThat(spread.told(told(2, "Zoé")).isSpread()).isTrue();
    assertThat(spread.told(told(2, "Zoée")).isSpread()).isFalse();
    assertThat(told(1, "Zoé").told(told(2, "Zoé")).isSpread())
        .as("whoever was stopped in between")
        .isFalse();
    assertThat(spread.told(told(2, "Zoée")).told(told(2, "Zoée")).isSpread()).isFalse();
  }

  private static Person told(long version, String name) {
    return new Person(
        new Party("5e", version, name, "Roy", "zoe@exemple.ca", "none"),
        Role.CLIENT,
        AccountStatus.ACTIVE,
        AT.plusSeconds(version),
        0);
  }
}
