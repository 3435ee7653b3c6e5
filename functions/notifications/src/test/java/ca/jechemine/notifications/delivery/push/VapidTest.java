package ca.jechemine.notifications.delivery.push;

import static ca.jechemine.notifications.domain.Fixtures.NOON;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.notifications.delivery.push.ApplicationKeys.ApplicationKey;
import ca.jechemine.notifications.domain.push.P256;
import ca.jechemine.testkit.MovableClock;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.Signature;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class VapidTest {

  /// RFC 8292, 2.4.
  private static final String TOKEN =
      "eyJ0eXAiOiJKV1QiLCJhbGciOiJFUzI1NiJ9."
          + "eyJhdWQiOiJodHRwczovL3B1c2guZXhhbXBsZS5uZXQiLCJleHAiOjE0NTM1MjM3NjgsInN1YiI6Im1haWx0bz"
          + "pwdXNoQGV4YW1wbGUuY29tIn0."
          + "i3CYb7t4xfxCDquptFOepC9GAu_HLGkMlMuCGSK2rpiUfnK9ojFwDXb1JrErtmysazNjjvW2L9OkSSHzvoD1oA";

  private static final String KEY =
      "BA1Hxzyi1RUM1b5wjxsn7nGxAszw2u61m164i3MrAIxHF6YK5h4SDYic-dRuU_RCPCfA5aq9ojSwk5Y2EmClBPs";

  @Test
  void a_token_is_made_and_signed_as_that_of_rfc_8292() throws GeneralSecurityException {
    ApplicationKey key = ApplicationKey.of("a secret");

    String header =
        new Vapid("support@jechemine.ca", new MovableClock(NOON))
            .authorization(
                URI.create("https://push.example.net/p/JzLQ3raZJfFBR0aqvOMsLrt54w4rJUsV"), key);

    assertThat(header).startsWith("vapid t=").endsWith(", k=" + key.publicKey());
    String token = header.substring("vapid t=".length(), header.indexOf(','));
    assertThat(isSigned(token, key.publicKey())).isTrue();
    assertThat(part(token, 0)).isEqualTo(part(TOKEN, 0));
    assertThat(part(TOKEN, 1))
        .isEqualTo(
            "{\"aud\":\"https://push.example.net\",\"exp\":1453523768,"
                + "\"sub\":\"mailto:push@example.com\"}");
    assertThat(part(token, 1))
        .isEqualTo(
            "{\"aud\":\"https://push.example.net\",\"exp\":"
                + NOON.plus(Duration.ofHours(12)).getEpochSecond()
                + ",\"sub\":\"mailto:support@jechemine.ca\"}");
  }

  @Test
  void the_token_of_rfc_8292_is_signed_by_its_key() throws GeneralSecurityException {
    assertThat(isSigned(TOKEN, KEY)).isTrue();
    assertThat(isSigned(TOKEN, Rfc8291.SENDER_PUBLIC)).isFalse();
  }

  private static boolean isSigned(String token, String key) throws GeneralSecurityException {
    int dot = token.lastIndexOf('.');
    Signature check = Signature.getInstance("SHA256withECDSAinP1363Format");
    check.initVerify(P256.publicKey(Rfc8291.bytes(key)).orElseThrow());
    check.update(token.substring(0, dot).getBytes(US_ASCII));
    return check.verify(Rfc8291.bytes(token.substring(dot + 1)));
  }

  private static String part(String token, int at) {
    return new String(Rfc8291.bytes(token.split("\\.", -1)[at]), UTF_8);
  }
}
