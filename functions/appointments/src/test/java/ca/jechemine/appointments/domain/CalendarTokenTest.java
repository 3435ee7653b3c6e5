package ca.jechemine.appointments.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class CalendarTokenTest {

  private final SecureRandom random = new SecureRandom();

  @Test
  void it_is_32_bytes_at_random() {
    CalendarToken token = CalendarToken.next(random);

    assertThat(Base64.getUrlDecoder().decode(token.value())).hasSize(32);
    assertThat(CalendarToken.next(random)).isNotEqualTo(token);
    assertThat(CalendarToken.of(token.value())).contains(token);
    assertThat(token.toString()).doesNotContain(token.value());
  }

  @Test
  void anything_else_is_none() {
    assertThat(CalendarToken.of("")).isEmpty();
    assertThat(CalendarToken.of("é".repeat(43))).isEmpty();
    assertThat(CalendarToken.of("A".repeat(44))).isEmpty();
    assertThatThrownBy(() -> new CalendarToken("A".repeat(42)))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
