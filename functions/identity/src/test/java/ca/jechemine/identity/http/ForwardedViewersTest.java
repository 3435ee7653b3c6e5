package ca.jechemine.identity.http;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.runtime.secrets.Keyring;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardedViewersTest {

  private static final String PATH = "/api/auth/login";

  /// As the ten lines of docs/operations.md made it in Node, at 1781524800 (2026-06-15T12:00:00Z),
  /// with this secret.
  private static final String SECRET = "the-frontend-and-the-backend-share-this";

  private static final String HEADER =
      "203.0.113.7;1781524800;08cf23d303baec4f4cdf9ba9fc333fe71e687073b311c8503b729381593b25cf";

  private static final Instant THEN = Instant.ofEpochSecond(1_781_524_800);

  @Test
  void what_the_frontend_proves_is_believed() {
    assertThat(at(THEN, SECRET).forwarded(HEADER, PATH)).contains("203.0.113.7");
  }

  @Test
  void it_holds_for_five_minutes_either_way() {
    Duration window = Duration.ofMinutes(5);

    assertThat(at(THEN.plus(window), SECRET).forwarded(HEADER, PATH)).isPresent();
    assertThat(at(THEN.minus(window), SECRET).forwarded(HEADER, PATH)).isPresent();
    assertThat(at(THEN.plus(window).plusSeconds(1), SECRET).forwarded(HEADER, PATH)).isEmpty();
    assertThat(at(THEN.minus(window).minusSeconds(1), SECRET).forwarded(HEADER, PATH)).isEmpty();
  }

  @Test
  void it_holds_for_its_path_alone() {
    assertThat(at(THEN, SECRET).forwarded(HEADER, "/api/auth/tokens/refresh")).isEmpty();
  }

  @Test
  void either_secret_is_good_while_they_rotate_and_no_other() {
    Keyring both = Keyring.of(Map.of("current", "k2", "k1", SECRET, "k2", "the next one"));

    assertThat(new ForwardedViewers(both, InstantSource.fixed(THEN)).forwarded(HEADER, PATH))
        .isPresent();
    assertThat(at(THEN, "another").forwarded(HEADER, PATH)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "203.0.113.7",
        "203.0.113.8;1781524800;08cf23d303baec4f4cdf9ba9fc333fe71e687073b311c8503b729381593b25cf",
        "203.0.113.7;1781524801;08cf23d303baec4f4cdf9ba9fc333fe71e687073b311c8503b729381593b25cf",
        "203.0.113.7;99999999999999999999;08cf23d303baec4f4cdf9ba9fc333fe71e687073b311c8503b729381593b25cf",
        "203.0.113.7;1781524800;",
        "203.0.113.7\n;1781524800;08cf23d303baec4f4cdf9ba9fc333fe71e687073b311c8503b729381593b25cf",
        "somebody@example.ca;1781524800;08cf23d303baec4f4cdf9ba9fc333fe71e687073b311c8503b729381593b25cf"
      })
  void what_was_altered_or_has_another_form_is_as_nothing(String header) {
    assertThat(at(THEN, SECRET).forwarded(header, PATH)).isEmpty();
  }

  private static ForwardedViewers at(Instant now, String secret) {
    return new ForwardedViewers(
        Keyring.of(Map.of("current", "k1", "k1", secret)), InstantSource.fixed(now));
  }
}
