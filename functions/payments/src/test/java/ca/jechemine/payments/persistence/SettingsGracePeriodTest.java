package ca.jechemine.payments.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.payments.persistence.SettingsGracePeriod.Document;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsGracePeriodTest {

  @ParameterizedTest
  @CsvSource({", 7", "-1, 7", "0, 0", "14, 14", "15, 14", "60, 14"})
  void a_grace_is_two_weeks_at_most(Integer days, int counted) {
    assertThat(new Document(days).grace().toDays()).isEqualTo(counted);
  }
}
