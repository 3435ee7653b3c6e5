package ca.jechemine.appointments.application;

import static ca.jechemine.appointments.domain.Situation.NOW;
import static ca.jechemine.appointments.domain.Situation.YAN;
import static ca.jechemine.appointments.domain.Situation.ZOE;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.schedule.DaySheet;
import ca.jechemine.appointments.domain.schedule.InMemoryDaySheets;
import ca.jechemine.contracts.SlotEvent.DayOpened;
import ca.jechemine.testkit.MovableClock;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class BlockDaysTest {

  private static final LocalDate DAY = LocalDate.of(2026, 6, 24);

  private final InMemoryDaySheets sheets = new InMemoryDaySheets();
  private final BlockDays days = new BlockDays(sheets, new MovableClock(NOW));

  @Test
  void that_a_blocked_day_is_open_again_is_told_once() {
    days.block(ZOE, DAY);
    days.block(YAN, DAY.plusDays(1));
    assertThat(sheets.told()).isEmpty();

    DaySheet opened = days.open(ZOE, DAY);
    days.open(ZOE, DAY);

    assertThat(opened.blocked()).isFalse();
    assertThat(sheets.told()).containsExactly(new DayOpened(ZOE.value(), DAY.toString(), NOW));
  }

  @Test
  void of_a_day_that_was_never_blocked_nothing_is_told() {
    days.open(ZOE, DAY);

    assertThat(sheets.told()).isEmpty();
  }
}
