package ca.jechemine.appointments.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InteracCodeTest {

  @Test
  void the_example_of_the_contract() {
    assertThat(InteracCode.of(Given.PRO, new AppointmentId("000000000000000000f1f1f1")).findFirst())
        .contains("INT-B3B3-F1F1F1");
  }

  @Test
  void the_next_numbers_follow_and_begin_again_at_nothing() {
    assertThat(InteracCode.of(Given.PRO, new AppointmentId("0000000000000000c0fffffe")).limit(3))
        .containsExactly("INT-B3B3-FFFFFE", "INT-B3B3-FFFFFF", "INT-B3B3-000000");
  }
}
