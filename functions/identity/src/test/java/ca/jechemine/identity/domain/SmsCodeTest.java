package ca.jechemine.identity.domain;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.identity.domain.OneTimeSecret.Kind;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class SmsCodeTest {

  private static final Instant OPENED = Instant.parse("2026-06-15T10:14:00Z");

  @Test
  void has_six_digits_leading_zeros_kept() {
    RandomGenerator random = new Random(1);

    assertThat(Stream.generate(() -> SmsCode.next(random)).limit(10_000))
        .allMatch(it -> it.matches("\\d{6}"))
        .anyMatch(it -> it.startsWith("00"));
  }

  @Test
  void ends_with_the_phone_step_when_that_ends_first() {
    OneTimeSecret step =
        new OneTimeSecret(
            new UserId("0123456789abcdef01234567"),
            Kind.PHONE_STEP,
            "",
            OPENED.plus(Kind.PHONE_STEP.life()),
            null);

    assertThat(SmsCode.end(Instant.parse("2026-06-15T10:20:00Z"), step))
        .isEqualTo("2026-06-15T10:29:00Z");
    assertThat(SmsCode.end(Instant.parse("2026-06-15T10:15:00Z"), step))
        .isEqualTo("2026-06-15T10:25:00Z");
  }
}
