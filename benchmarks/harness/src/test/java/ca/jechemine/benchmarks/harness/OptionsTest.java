package ca.jechemine.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import ca.jechemine.benchmarks.harness.Options.Mode;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OptionsTest {

  @Test
  void without_arguments_cold_starts_are_measured_over_tls() {
    assertThat(Options.parse()).isEqualTo(new Options(Mode.COLD, 9, true, Set.of()));
  }

  @Test
  void everything_can_be_chosen() {
    assertThat(Options.parse("warm", "--rounds", "3", "--plain", "--variants", "floor,usual"))
        .isEqualTo(new Options(Mode.WARM, 3, false, Set.of("floor", "usual")));
  }

  @ParameterizedTest
  @ValueSource(strings = {"hot", "--rounds", "--rounds 0", "--rounds many", "--variants"})
  void what_is_not_understood_is_refused_with_the_usage(String arguments) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Options.parse(arguments.split(" ", -1)))
        .withMessage(Options.USAGE);
  }
}
