package ca.jechemine.reporting.domain.billing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DaysTest {

  private static final LocalDate FIRST = LocalDate.of(2027, 12, 1);

  @Test
  void the_parts_have_each_day_once_and_three_of_them_are_the_most() {
    Random random = new Random(1);
    for (int i = 0; i < 2_000; i++) {
      LocalDate from = FIRST.plusDays(random.nextInt(130));
      LocalDate to = from.plusDays(random.nextInt(130));

      List<Days.Part> parts = new Days(from, to).parts();

      assertThat(parts.stream().flatMap(DaysTest::days))
          .as("%s to %s", from, to)
          .containsExactlyElementsOf(from.datesUntil(to.plusDays(1)).toList());
      assertThat(parts).hasSizeLessThanOrEqualTo(3);
    }
  }

  private static Stream<LocalDate> days(Days.Part part) {
    return switch (part) {
      case Days.Part.Single it -> it.from().datesUntil(it.to().plusDays(1));
      case Days.Part.Months it -> it.from().atDay(1).datesUntil(it.to().atEndOfMonth().plusDays(1));
    };
  }

  @Test
  void without_bounds_it_is_one_part_which_has_what_has_no_date() {
    assertThat(Days.ALL.parts()).hasSize(1);
    assertThat(Days.ALL.start()).isEmpty();
    assertThat(new Days(null, FIRST).start().orElseThrow())
        .as("what has no date is before no day")
        .isAfter(Toronto.start(Tally.UNDATED));
  }
}
