package ca.jechemine.payments.domain.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LedgerCycleTest {

  @ParameterizedTest
  @CsvSource({
    "2026-01-01,2026-B01",
    "2026-01-14,2026-B01",
    "2026-01-15,2026-B02",
    "2026-04-25,2026-B09",
    "2026-12-16,2026-B25",
    "2026-12-17,2026-B26",
    "2026-12-31,2026-B26",
    "2028-12-30,2028-B26",
    "2028-12-31,2028-B26"
  })
  void a_day_has_the_cycle_of_the_contract(LocalDate day, String key) {
    assertThat(LedgerCycle.of(day).key()).isEqualTo(key);
  }

  @ParameterizedTest
  @CsvSource({
    "2026-01-15T04:59:59.999Z,2026-B01",
    "2026-01-15T05:00:00Z,2026-B02",
    "2027-01-01T04:59:59.999Z,2026-B26",
    "2027-01-01T05:00:00Z,2027-B01"
  })
  void a_moment_has_the_cycle_of_its_day_in_toronto(Instant moment, String key) {
    assertThat(LedgerCycle.at(moment).key()).isEqualTo(key);
  }

  @Test
  void every_day_lies_in_the_range_of_its_cycle_and_of_no_other() {
    LocalDate end = LocalDate.of(2041, 1, 1);
    for (LocalDate day = LocalDate.of(2024, 1, 1); day.isBefore(end); day = day.plusDays(1)) {
      LedgerCycle cycle = LedgerCycle.of(day);
      assertThat(day).isBetween(cycle.firstDay(), cycle.lastDay());
      if (!day.equals(cycle.lastDay())) {
        assertThat(LedgerCycle.of(day.plusDays(1))).isEqualTo(cycle);
      } else {
        assertThat(LedgerCycle.of(day.plusDays(1)).startsAt()).isEqualTo(cycle.endsAt());
      }
    }
  }

  @Test
  void the_last_one_runs_to_the_end_of_the_year() {
    LedgerCycle last = new LedgerCycle(2028, 26);

    assertThat(last.firstDay()).isEqualTo("2028-12-16");
    assertThat(last.lastDay()).isEqualTo("2028-12-31");
    assertThat(last.endsAt()).isEqualTo("2029-01-01T05:00:00Z");
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-B01", "2026-B09", "2026-B19", "2026-B26"})
  void a_key_is_read_as_it_is_written(String key) {
    assertThat(LedgerCycle.parse(key).orElseThrow().key()).isEqualTo(key);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "2026-B00",
        "2026-B27",
        "2026-B1",
        "2026-B001",
        "26-B01",
        "2026-b01",
        "2026B01",
        " 2026-B01",
        "2026-B01\n"
      })
  void what_is_no_key_is_none(String text) {
    assertThat(LedgerCycle.parse(text)).isEmpty();
  }

  @Test
  void there_are_twenty_six_a_year() {
    assertThatIllegalArgumentException().isThrownBy(() -> new LedgerCycle(2026, 27));
    assertThatIllegalArgumentException().isThrownBy(() -> new LedgerCycle(2026, 0));
  }
}
