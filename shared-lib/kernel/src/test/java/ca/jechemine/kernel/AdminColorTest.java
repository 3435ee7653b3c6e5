package ca.jechemine.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.AdminColor.Grounds;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdminColorTest {

  private static final Instant NOON = Instant.parse("2026-06-15T16:00:00Z");

  @ParameterizedTest
  @CsvSource({
    "1, , true, 1, RED",
    "0, 2026-06-15T16:00:00Z, true, 1, RED",
    "0, 2026-06-15T16:00:01Z, true, 1, GREEN",
    "0, , true, 0, GREEN",
    "0, , false, 1, YELLOW",
    "0, 2026-06-16T16:00:00Z, false, 0, GRAY",
  })
  void the_first_ground_that_holds_gives_the_colour(
      long failed, @Nullable Instant dueAt, boolean vouched, long scheduled, AdminColor color) {
    assertThat(AdminColor.of(new Grounds(failed, dueAt, vouched, scheduled), NOON))
        .isEqualTo(color);
  }
}
