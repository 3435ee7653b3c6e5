package ca.jechemine.notifications.delivery.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.notifications.delivery.push.ApplicationKeys.ApplicationKey;
import ca.jechemine.notifications.domain.push.P256;
import ca.jechemine.runtime.secrets.Keyring;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ApplicationKeysTest {

  @ParameterizedTest
  @CsvSource({
    Rfc8291.SENDER_PRIVATE + "," + Rfc8291.SENDER_PUBLIC,
    Rfc8291.BROWSER_PRIVATE + "," + Rfc8291.BROWSER_PUBLIC
  })
  void a_public_key_is_found_to_a_private_one(String privateKey, String publicKey)
      throws GeneralSecurityException {
    assertThat(ApplicationKey.of(Rfc8291.number(privateKey)).publicKey()).isEqualTo(publicKey);
  }

  /// Of both points that have the same `x` each is somebody's.
  @ParameterizedTest
  @ValueSource(strings = {"one", "two", "three", "four", "five", "six"})
  void what_a_derived_key_signs_is_verified_by_its_public_key(String secret)
      throws GeneralSecurityException {
    ApplicationKey key = ApplicationKey.of(secret);
    byte[] text = "text".getBytes(UTF_8);

    Signature check = Signature.getInstance("SHA256withECDSAinP1363Format");
    check.initVerify(P256.publicKey(Rfc8291.bytes(key.publicKey())).orElseThrow());
    check.update(text);

    assertThat(check.verify(key.sign(text))).isTrue();
  }

  /// Browsers have subscribed for it: another derivation would lose them all.
  @Test
  void a_secret_means_the_same_key_for_ever() {
    ApplicationKeys keys =
        new ApplicationKeys(
            Keyring.of(Map.of("current", "k2", "k1", "the first one", "k2", "the second one")));

    assertThat(keys.current()).isEqualTo("k2");
    assertThat(keys.currentPublicKey())
        .isEqualTo(
            "BIjNayA9kXGI0Ij4Vhe3vZTQ2QgbSZ6Jr1BEkq0-ZC6bwf_V_SzXl6xUdrHlOJrRWA8mpUAs0uh7ETyUJrLlVz4");
    assertThat(keys.find("k1").orElseThrow().publicKey())
        .isEqualTo(
            "BIUL4Yuj6UcsGbVrgE1c0lqacxYP-wInzfElL1lafSQ_d4uj9aPnUAtwFpbs_0RYUNTCQQ9Tf3ybLGAyXMm-Mb4");
    assertThat(keys.find("k0")).isEmpty();
  }

  @Test
  void a_key_does_not_show_its_secret() {
    ApplicationKey key = ApplicationKey.of("one");

    assertThat(key).hasToString("ApplicationKey[" + key.publicKey() + "]");
  }
}
