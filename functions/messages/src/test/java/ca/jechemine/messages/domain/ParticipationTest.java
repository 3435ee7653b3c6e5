package ca.jechemine.messages.domain;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.kernel.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ParticipationTest {

  private static final UserId ZOE = new UserId("5e5510090000000000000001");
  private static final Instant NOW = Instant.parse("2026-06-15T12:00:00Z");

  @Test
  void whoever_was_not_there_yet_has_read_all_and_is_mailed_of_the_first() {
    Participation fresh = Participation.none(ZOE);

    assertThat(fresh.unread()).isZero();
    assertThat(fresh.isToBeMailed(NOW)).isTrue();
  }

  @Test
  void a_mail_tells_of_many_messages_once() {
    assertThat(mailed(true, null).isToBeMailed(NOW)).isFalse();
    assertThat(mailed(true, NOW.minus(Participation.QUIET.multipliedBy(9))).isToBeMailed(NOW))
        .as("as long as they did not read")
        .isFalse();
  }

  @Test
  void after_reading_there_is_quiet_for_a_quarter_of_an_hour() {
    Instant justIn = NOW.minus(Participation.QUIET);

    assertThat(mailed(false, justIn.plusMillis(1)).isToBeMailed(NOW)).isFalse();
    assertThat(mailed(false, justIn).isToBeMailed(NOW)).isTrue();
    assertThat(mailed(false, NOW).isToBeMailed(NOW)).isFalse();
  }

  private static Participation mailed(boolean isMailed, @Nullable Instant at) {
    return new Participation(ZOE, 3, 1, isMailed, at);
  }
}
