package ca.jechemine.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class RetentionTest {

  @Test
  void the_cutoff_is_the_contracts_worked_example() {
    assertThat(Retention.cutoff(Instant.parse("2026-07-01T00:00:00Z")))
        .isEqualTo(Instant.parse("2019-07-01T06:00:00Z"));
  }

  @Test
  void a_deletion_is_carried_out_after_thirty_days() {
    assertThat(Retention.effectiveAt(Instant.parse("2026-07-01T10:00:00Z")))
        .isEqualTo(Instant.parse("2026-07-31T10:00:00Z"));
  }
}
