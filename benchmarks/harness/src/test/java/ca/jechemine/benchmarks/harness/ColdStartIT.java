package ca.jechemine.benchmarks.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

/// The harness measures what it says: functions that do their work, and no others.
@EnabledOnOs(value = OS.LINUX, disabledReason = "Lambda's runtime client has a Linux part")
class ColdStartIT {

  @Test
  void a_sample_tells_initialisation_from_the_first_answer_and_shows_the_calls() throws Exception {
    try (Bench bench = Bench.open(Tree.here(), new CannedAws(), false)) {
      Sample sample = bench.sample(bench.variant(Variants.MINIMAL));

      assertThat(sample.init()).isPositive();
      assertThat(sample.first()).isPositive();
      assertThat(sample.cpu()).isPositive();
      assertThat(sample.resident()).isPositive();
      assertThat(sample.callsInInit()).containsExactly("GetSecretValue", "GetSecretValue");
      assertThat(sample.callsInFirst()).containsExactly("TransactWriteItems");
    }
  }

  @Test
  void an_answer_that_is_not_the_expected_one_is_a_failure_and_no_sample() throws Exception {
    try (Bench bench = Bench.open(Tree.here(), new CannedAws(), false)) {
      Variant floor = bench.variant(Variants.FLOOR);
      Variant picky =
          new Variant("picky", floor.start(), floor.zip(), floor.handler(), "something else");

      assertThatThrownBy(() -> bench.sample(picky))
          .isInstanceOf(FunctionFailed.class)
          .hasMessageContaining("answered");
    }
  }

  @Test
  void a_function_that_cannot_start_is_a_failure_and_no_sample() throws Exception {
    try (Bench bench = Bench.open(Tree.here(), new CannedAws(), false)) {
      Variant floor = bench.variant(Variants.FLOOR);
      Variant absent =
          new Variant("absent", floor.start(), floor.zip(), "ca.jechemine.NoSuch", "success");

      assertThatThrownBy(() -> bench.sample(absent))
          .isInstanceOf(FunctionFailed.class)
          .hasMessageContaining("NoSuch");
    }
  }
}
