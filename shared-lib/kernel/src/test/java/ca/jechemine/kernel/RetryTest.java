package ca.jechemine.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class RetryTest {

  @Test
  void decides_again_after_a_lost_race() {
    AtomicInteger attempts = new AtomicInteger();

    String outcome =
        Retry.whenStale(() -> {
          if (attempts.incrementAndGet() < 3) {
            throw new StaleVersion("the message");
          }
          return "done";
        });

    assertThat(outcome).isEqualTo("done");
    assertThat(attempts).hasValue(3);
  }

  @Test
  void gives_up_when_every_race_is_lost() {
    AtomicInteger attempts = new AtomicInteger();

    assertThatExceptionOfType(StaleVersion.class)
        .isThrownBy(() ->
            Retry.whenStale(() -> {
              attempts.incrementAndGet();
              throw new StaleVersion("the message");
            }));
    assertThat(attempts).hasValue(10);
  }
}
