package ca.jechemine.identity.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.identity.domain.RefreshKey;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.secrets.Keyring;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class DerivedRefreshSecretsTest {

  private static final String SIGN_IN = "0123456789abcdef01234567";

  private final DerivedRefreshSecrets secrets =
      secrets(Map.of("current", "k1", "k1", "for-this-test"));

  @Test
  void every_secret_and_what_follows_it_fits_into_a_refresh_token() {
    String first = secrets.next();
    String next = secrets.following(SIGN_IN, first).getFirst();
    RefreshKey key = new RefreshKey(new UserId(SIGN_IN), SIGN_IN, secrets.next(), next);

    assertThat(RefreshKey.parse(key.spell())).contains(key);
    assertThat(key.toString()).doesNotContain(next);
  }

  @Test
  void what_follows_is_always_the_same_within_a_sign_in_and_another_in_another() {
    String first = secrets.next();

    assertThat(secrets.following(SIGN_IN, first)).isEqualTo(secrets.following(SIGN_IN, first));
    assertThat(secrets.following("another", first)).isNotEqualTo(secrets.following(SIGN_IN, first));
    assertThat(secrets.next()).isNotEqualTo(first);
  }

  @Test
  void while_the_server_key_rotates_both_successors_are_known_the_current_keys_first() {
    String secret = secrets.next();
    List<String> before = secrets.following(SIGN_IN, secret);

    List<String> during =
        secrets(Map.of("current", "k2", "k1", "for-this-test", "k2", "the-next"))
            .following(SIGN_IN, secret);

    assertThat(during).hasSize(2).endsWith(before.getFirst());
    assertThat(secrets(Map.of("current", "k2", "k2", "the-next")).following(SIGN_IN, secret))
        .containsExactly(during.getFirst());
  }

  private static DerivedRefreshSecrets secrets(Map<String, String> ring) {
    return new DerivedRefreshSecrets(Keyring.of(ring), new Random(11));
  }
}
