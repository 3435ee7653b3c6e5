package ca.jechemine.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class ViolationsTest {

  private static final Text MISSING = new Text("est obligatoire", "is required");

  @Test
  void names_every_field_at_fault_in_their_order() {
    Violations violations =
        new Violations()
            .require(false, "email", MISSING)
            .require(true, "phone", MISSING)
            .require(false, "message", MISSING);

    assertThatExceptionOfType(Refusal.Invalid.class)
        .isThrownBy(violations::refuseIfAny)
        .satisfies(refusal ->
            assertThat(refusal.violations())
                .extracting(Violation::field)
                .containsExactly("email", "message"));
  }

  @Test
  void refuses_nothing_when_all_is_well() {
    new Violations().require(true, "email", MISSING).refuseIfAny();
  }
}
