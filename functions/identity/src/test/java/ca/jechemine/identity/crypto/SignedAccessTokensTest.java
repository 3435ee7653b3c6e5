package ca.jechemine.identity.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.identity.application.AccessToken;
import ca.jechemine.identity.application.Claim;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.secrets.Keyring;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Date;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SignedAccessTokensTest {

  private static final Instant NOON = Instant.parse("2026-06-15T12:00:00.250Z");
  private static final UserId ALICE = new UserId("0123456789abcdef01234567");
  private static final String SIGN_IN = "0123456789abcdef0123456a";
  private static final String FIRST = "f".repeat(64);
  private static final String SECOND = "s".repeat(64);

  private final SignedAccessTokens tokens = tokens(Map.of("current", "k1", "k1", FIRST));

  @Test
  void proves_its_account_and_the_session_version() {
    AccessToken token = tokens.issue(ALICE, 7, SIGN_IN, NOON);

    assertThat(tokens.read(token.value(), NOON)).contains(new Claim.BySignIn(ALICE, 7, SIGN_IN));
  }

  @Test
  void is_good_for_half_an_hour_and_not_a_second_longer() {
    AccessToken token = tokens.issue(ALICE, 7, SIGN_IN, NOON);

    assertThat(token.expiresAt()).isEqualTo("2026-06-15T12:30:00Z");
    assertThat(tokens.read(token.value(), token.expiresAt().minusSeconds(1))).isPresent();
    assertThat(tokens.read(token.value(), token.expiresAt())).isEmpty();
    assertThat(tokens.readAlsoWhenOver(token.value()))
        .contains(new Claim.BySignIn(ALICE, 7, SIGN_IN));
  }

  @Test
  void is_good_for_less_where_that_is_asked_for_and_never_for_more() {
    AccessToken shorter = tokens.issue(ALICE, 7, SIGN_IN, NOON, Duration.ofMinutes(5));

    assertThat(shorter.expiresAt()).isEqualTo("2026-06-15T12:05:00Z");
    assertThat(tokens.read(shorter.value(), shorter.expiresAt())).isEmpty();
    assertThat(tokens.issue(ALICE, 7, SIGN_IN, NOON, Duration.ofDays(1)).expiresAt())
        .isEqualTo("2026-06-15T12:30:00Z");
  }

  @Test
  void names_its_key_and_has_an_id_of_its_own() throws Exception {
    SignedJWT one = SignedJWT.parse(tokens.issue(ALICE, 7, SIGN_IN, NOON).value());
    SignedJWT other = SignedJWT.parse(tokens.issue(ALICE, 7, SIGN_IN, NOON).value());

    assertThat(one.getHeader().getKeyID()).isEqualTo("k1");
    assertThat(one.getHeader().getAlgorithm()).isEqualTo(JWSAlgorithm.HS256);
    assertThat(one.getJWTClaimsSet().getJWTID()).isNotEqualTo(other.getJWTClaimsSet().getJWTID());
  }

  @Test
  void one_of_an_earlier_key_is_good_until_the_key_is_taken_away() {
    String old = tokens.issue(ALICE, 7, SIGN_IN, NOON).value();

    assertThat(tokens(Map.of("current", "k2", "k1", FIRST, "k2", SECOND)).read(old, NOON))
        .isPresent();
    assertThat(tokens(Map.of("current", "k2", "k2", SECOND)).read(old, NOON)).isEmpty();
  }

  @Test
  void a_foreign_key_under_the_same_id_proves_nothing() {
    String foreign =
        tokens(Map.of("current", "k1", "k1", SECOND)).issue(ALICE, 7, SIGN_IN, NOON).value();

    assertThat(tokens.read(foreign, NOON)).isEmpty();
    assertThat(tokens.readAlsoWhenOver(foreign)).isEmpty();
  }

  @Test
  void every_altered_character_of_the_payload_proves_nothing() {
    String token = tokens.issue(ALICE, 7, SIGN_IN, NOON).value();

    for (int at = token.indexOf('.') + 1; at < token.lastIndexOf('.'); at += 7) {
      char other = token.charAt(at) == 'A' ? 'B' : 'A';
      String altered = token.substring(0, at) + other + token.substring(at + 1);
      assertThat(tokens.read(altered, NOON)).isEmpty();
    }
  }

  @Test
  void one_with_any_altered_header_proves_nothing() {
    String token = tokens.issue(ALICE, 7, SIGN_IN, NOON).value();

    for (int at = 0; at < token.indexOf('.'); at++) {
      for (char other : new char[] {'A', 'B', 'm', '_'}) {
        String altered = token.substring(0, at) + other + token.substring(at + 1);
        assertThat(altered.equals(token) || tokens.read(altered, NOON).isEmpty()).isTrue();
      }
    }
    assertThat(tokens.read("e30" + token.substring(token.indexOf('.')), NOON)).isEmpty();
  }

  @Test
  void an_unsigned_one_and_what_is_no_token_prove_nothing() {
    String unsigned =
        new PlainJWT(
                new JWTClaimsSet.Builder()
                    .subject(ALICE.value())
                    .expirationTime(Date.from(NOON.plus(Duration.ofMinutes(5))))
                    .claim("sv", 7)
                    .build())
            .serialize();

    assertThat(tokens.read(unsigned, NOON)).isEmpty();
    assertThat(tokens.read("", NOON)).isEmpty();
    assertThat(tokens.read("a.b.c", NOON)).isEmpty();
  }

  @Test
  void another_algorithm_with_the_secret_itself_proves_nothing() throws Exception {
    SignedJWT other =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS512).keyID("k1").build(),
            new JWTClaimsSet.Builder()
                .subject(ALICE.value())
                .expirationTime(Date.from(NOON.plus(Duration.ofMinutes(5))))
                .claim("sv", 7)
                .build());
    other.sign(new MACSigner(FIRST));

    assertThat(tokens.read(other.serialize(), NOON)).isEmpty();
  }

  private static SignedAccessTokens tokens(Map<String, String> secret) {
    return new SignedAccessTokens(
        Keyring.of(secret), new Ids(InstantSource.fixed(NOON), new Random(5)));
  }
}
