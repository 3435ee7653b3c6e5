package ca.jechemine.appointments.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.runtime.json.Json;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsUndoWindowTest {

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          {}                    | 0
          {"undoMinutes":null}  | 0
          {"undoMinutes":0}     | 0
          {"undoMinutes":-3}    | 0
          {"undoMinutes":3}     | 3
          {"undoMinutes":10}    | 10
          {"undoMinutes":600}   | 10
          """)
  void it_is_off_unless_set_and_never_longer_than_ten_minutes(String document, int minutes) {
    assertThat(Json.read(SettingsUndoWindow.Document.class, document).window())
        .isEqualTo(Duration.ofMinutes(minutes));
  }
}
