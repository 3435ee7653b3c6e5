package ca.jechemine.notifications.delivery.push;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MessageEncryptionTest {

  private final MessageEncryption encryption = new MessageEncryption(new Random(5));

  @Test
  void the_example_of_rfc_8291_is_encrypted_as_there() throws GeneralSecurityException {
    byte[] plain = Rfc8291.PLAINTEXT.getBytes(UTF_8);

    byte[] message =
        MessageEncryption.encrypt(
            plain,
            plain.length,
            Rfc8291.browser(),
            Rfc8291.bytes(Rfc8291.AUTH),
            Rfc8291.keys(Rfc8291.SENDER_PUBLIC, Rfc8291.SENDER_PRIVATE),
            Rfc8291.bytes(Rfc8291.SALT));

    assertThat(Base64.getUrlEncoder().withoutPadding().encodeToString(message))
        .isEqualTo(Rfc8291.MESSAGE);
  }

  /// Header 86, delimiter 1, tag 16.
  @ParameterizedTest
  @CsvSource({
    "0, 1127",
    "1, 1127",
    "1023, 1127",
    "1024, 2151",
    "2500, 3175",
    "3500, 4096",
    "3993, 4096"
  })
  void the_length_tells_little(int length, int encrypted) {
    assertThat(encrypt(new byte[length])).hasSize(encrypted);
  }

  @Test
  void no_two_are_alike() {
    byte[] message = {1, 2, 3};

    assertThat(encrypt(message)).isNotEqualTo(encrypt(message));
  }

  @Test
  void what_no_service_would_take_is_not_made() {
    assertThatIllegalArgumentException().isThrownBy(() -> encrypt(new byte[3994]));
  }

  private byte[] encrypt(byte[] message) {
    return encryption.encrypt(message, Rfc8291.browser(), Rfc8291.bytes(Rfc8291.AUTH));
  }
}
