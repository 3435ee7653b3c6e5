package ca.jechemine.identity.crypto;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.identity.application.FrontendSessions.FrontendSession;
import ca.jechemine.identity.application.SessionMark;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.secrets.Keyring;
import com.nimbusds.jose.CompressionAlgorithm;
import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JWEAlgorithm;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.crypto.DirectEncrypter;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.EncryptedJWT;
import com.nimbusds.jwt.JWTClaimsSet;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NextAuthSessionsTest {

  private static final Instant NOON = Instant.parse("2026-06-15T12:00:00Z");
  private static final UserId ALICE = new UserId("0123456789abcdef01234567");
  private static final String SECRET = "the-frontend-and-the-backend-share-this";

  /// HKDF-SHA256 of the secret with an empty salt and NextAuth's info, computed apart.
  private static final byte[] KEY =
      HexFormat.of().parseHex("15523eade9b2e4371b74561d105e922eeebcac91920d3002d0f68480527d9d96");

  private final NextAuthSessions sessions = sessions(Map.of("current", "k1", "k1", SECRET));

  @Test
  void proves_the_user_whose_id_it_holds() {
    assertThat(sessions.read(cookie(claims().claim("id", ALICE.value())), NOON))
        .contains(new FrontendSession(ALICE, null, null));
  }

  @Test
  void falls_back_on_the_subject() {
    assertThat(sessions.read(cookie(claims().subject(ALICE.value())), NOON))
        .contains(new FrontendSession(ALICE, null, null));
  }

  @Test
  void tells_the_token_that_the_frontend_keeps_in_it() {
    JWTClaimsSet.Builder claims =
        claims().subject(ALICE.value()).claim("accessToken", "ours, perhaps");

    assertThat(sessions.read(cookie(claims), NOON))
        .contains(new FrontendSession(ALICE, "ours, perhaps", null));
    assertThat(sessions.read(cookie(claims.claim("accessToken", 7)), NOON))
        .contains(new FrontendSession(ALICE, null, null));
  }

  @ParameterizedTest
  @ValueSource(strings = {"picture", "image"})
  void tells_the_mark_in_the_image_that_sign_in_answered_with(String name) {
    SessionMark mark = new SessionMark("89abcdef0123456789abcdef", 12);

    assertThat(read(name, mark.on(null))).contains(new FrontendSession(ALICE, null, mark));
    assertThat(read(name, mark.on("https://cdn.example/a.png#b")))
        .contains(new FrontendSession(ALICE, null, mark));
    assertThat(read(name, "https://cdn.example/a.png"))
        .contains(new FrontendSession(ALICE, null, null));
    assertThat(read(name, 7)).contains(new FrontendSession(ALICE, null, null));
  }

  private Optional<FrontendSession> read(String claim, Object value) {
    return sessions.read(cookie(claims().subject(ALICE.value()).claim(claim, value)), NOON);
  }

  @Test
  void holds_until_fifteen_seconds_after_its_end() {
    String cookie = cookie(claims().subject(ALICE.value()));

    assertThat(sessions.read(cookie, NOON.plus(Duration.ofMinutes(30)).plusSeconds(14)))
        .isPresent();
    assertThat(sessions.read(cookie, NOON.plus(Duration.ofMinutes(30)).plusSeconds(15))).isEmpty();
  }

  @Test
  void one_without_an_end_proves_nothing() {
    assertThat(sessions.read(cookie(new JWTClaimsSet.Builder().subject(ALICE.value())), NOON))
        .isEmpty();
  }

  @Test
  void one_of_another_secret_proves_nothing() {
    assertThat(
            sessions(Map.of("current", "k1", "k1", "another"))
                .read(cookie(claims().subject(ALICE.value())), NOON))
        .isEmpty();
  }

  @Test
  void opens_with_any_of_the_secrets_while_they_rotate() {
    assertThat(
            sessions(Map.of("current", "k2", "k1", SECRET, "k2", "another"))
                .read(cookie(claims().subject(ALICE.value())), NOON))
        .isPresent();
  }

  @Test
  void an_altered_one_proves_nothing() {
    String cookie = cookie(claims().subject(ALICE.value()));

    for (int at = cookie.indexOf("..") + 2; at < cookie.length() - 1; at += 5) {
      char other = cookie.charAt(at) == 'A' ? 'B' : 'A';
      String altered = cookie.substring(0, at) + other + cookie.substring(at + 1);
      assertThat(sessions.read(altered, NOON)).isEmpty();
    }
  }

  @Test
  void one_with_any_altered_header_proves_nothing() {
    String cookie = cookie(claims().subject(ALICE.value()));

    for (int at = 0; at < cookie.indexOf('.'); at++) {
      for (char other : new char[] {'A', 'B', 'm', '_'}) {
        String altered = cookie.substring(0, at) + other + cookie.substring(at + 1);
        assertThat(altered.equals(cookie) || sessions.read(altered, NOON).isEmpty()).isTrue();
      }
    }
    assertThat(sessions.read("eyJhbGciOiJkaXIifQ" + cookie.substring(cookie.indexOf('.')), NOON))
        .isEmpty();
    assertThat(sessions.read("e30" + cookie.substring(cookie.indexOf('.')), NOON)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void one_that_is_damaged_in_any_way_proves_nothing_else_and_breaks_nothing(long seed) {
    Random random = new Random(seed);
    String cookie = cookie(claims().subject(ALICE.value()));
    Optional<FrontendSession> whole = sessions.read(cookie, NOON);

    for (int n = 0; n < 3_000; n++) {
      StringBuilder damaged = new StringBuilder(cookie);
      for (int times = random.nextInt(4); times >= 0 && !damaged.isEmpty(); times--) {
        int at = random.nextInt(damaged.length());
        switch (random.nextInt(4)) {
          case 0 -> damaged.deleteCharAt(at);
          case 1 -> damaged.insert(at, (char) random.nextInt(0x180));
          case 2 -> damaged.setLength(Math.max(at, 1));
          default -> damaged.delete(at, Math.min(damaged.length(), at + 40)).append('.');
        }
      }
      // What is no letter of Base64 is passed over, so that the same bytes may be left.
      assertThat(sessions.read(damaged.toString(), NOON))
          .as(damaged.toString())
          .isIn(Optional.empty(), whole);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{}",
        "[]",
        "{\"alg\":\"dir\"}",
        "{\"alg\":\"dir\",\"enc\":null}",
        "{\"alg\":\"dir\",\"enc\":\"A128GCM\"}",
        "{\"alg\":\"PBES2-HS256+A128KW\",\"enc\":\"A256GCM\",\"p2c\":-1}",
        "{\"alg\":\"dir\",\"enc\":\"A256GCM\",\"zip\":\"DEF\"}",
        "{\"alg\":\"dir\",\"enc\":\"A256GCM\",\"crit\":[\"x\"]}"
      })
  void one_with_another_header_is_not_opened(String header) {
    String cookie = cookie(claims().subject(ALICE.value()));

    assertThat(
            sessions.read(Base64URL.encode(header) + cookie.substring(cookie.indexOf('.')), NOON))
        .isEmpty();
  }

  @Test
  void a_compressed_one_is_not_opened() {
    JWEHeader header =
        new JWEHeader.Builder(JWEAlgorithm.DIR, EncryptionMethod.A256GCM)
            .compressionAlgorithm(CompressionAlgorithm.DEF)
            .build();

    assertThat(sessions.read(encrypted(header, claims().subject(ALICE.value()).build()), NOON))
        .isEmpty();
  }

  @Test
  void what_is_no_cookie_of_nextauth_or_names_no_id_proves_nothing() {
    assertThat(sessions.read("", NOON)).isEmpty();
    assertThat(sessions.read("a..b.c.d", NOON)).isEmpty();
    assertThat(sessions.read(cookie(claims().subject("alice")), NOON)).isEmpty();
    assertThat(sessions.read(cookie(claims()), NOON)).isEmpty();
  }

  private static JWTClaimsSet.Builder claims() {
    return new JWTClaimsSet.Builder()
        .claim("email", "alice@example.ca")
        .claim("role", "admin")
        .expirationTime(Date.from(NOON.plus(Duration.ofMinutes(30))));
  }

  private static String cookie(JWTClaimsSet.Builder claims) {
    return encrypted(new JWEHeader(JWEAlgorithm.DIR, EncryptionMethod.A256GCM), claims.build());
  }

  private static String encrypted(JWEHeader header, JWTClaimsSet claims) {
    try {
      EncryptedJWT token = new EncryptedJWT(header, claims);
      token.encrypt(new DirectEncrypter(KEY));
      return token.serialize();
    } catch (com.nimbusds.jose.JOSEException e) {
      throw new AssertionError(e);
    }
  }

  private static NextAuthSessions sessions(Map<String, String> secret) {
    return new NextAuthSessions(Keyring.of(secret));
  }
}
