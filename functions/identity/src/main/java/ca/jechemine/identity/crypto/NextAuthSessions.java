package ca.jechemine.identity.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.identity.application.FrontendSessions;
import ca.jechemine.identity.application.SessionMark;
import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.secrets.Keyring;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObject;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import com.nimbusds.jwt.EncryptedJWT;
import com.nimbusds.jwt.JWTClaimsSet;
import java.security.GeneralSecurityException;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;
import org.jspecify.annotations.Nullable;

/// The session cookie of NextAuth 4: a JWT encrypted directly with AES-256-GCM, under a key derived
/// from the secret that the frontend holds too (contract 10 §2.2).
///
/// The user id is taken from it, and what it keeps of the sign-in: the access token, the mark. Role
/// and rights in it are as old as the session.
public final class NextAuthSessions implements FrontendSessions {

  /// As NextAuth itself allows for clocks that differ.
  private static final Duration TOLERANCE = Duration.ofSeconds(15);

  private static final String INFO = "NextAuth.js Generated Encryption Key";
  private static final int KEY_BYTES = 32;

  /// Those of a JWE in its compact form (RFC 7516 §7.1).
  private static final int PARTS = 5;

  private static final Map<String, Object> HEADER = Map.of("alg", "dir", "enc", "A256GCM");

  private final List<SecretKey> keys;

  /// With the shared secret: a cookie made with any of its values opens.
  public NextAuthSessions(Keyring secret) {
    this.keys = secret.values().values().stream().map(NextAuthSessions::key).toList();
  }

  @Override
  public Optional<FrontendSession> read(String cookie, Instant now) {
    return keys.stream()
        .map(key -> open(cookie, key))
        .flatMap(Optional::stream)
        .findFirst()
        .flatMap(claims -> claim(claims, now));
  }

  private static Optional<JWTClaimsSet> open(String cookie, SecretKey key) {
    try {
      Base64URL[] parts = JOSEObject.split(cookie);
      if (parts.length != PARTS || !isNextAuths(parts[0])) {
        return Optional.empty();
      }
      EncryptedJWT token = new EncryptedJWT(parts[0], parts[1], parts[2], parts[3], parts[4]);
      token.decrypt(new DirectDecrypter(key));
      return Optional.of(token.getJWTClaimsSet());
    } catch (ParseException | JOSEException notForThisKey) {
      return Optional.empty();
    }
  }

  /// No other header is looked at: NextAuth never compresses, and a compressed text could grow
  /// without end.
  private static boolean isNextAuths(Base64URL header) throws ParseException {
    return HEADER.equals(JSONObjectUtils.parse(header.decodeToString()));
  }

  private static Optional<FrontendSession> claim(JWTClaimsSet claims, Instant now) {
    Date end = claims.getExpirationTime();
    if (end == null || !end.toInstant().plus(TOLERANCE).isAfter(now)) {
      return Optional.empty();
    }
    return userId(claims)
        .filter(HexId::isValid)
        .map(it -> new FrontendSession(new UserId(it), accessToken(claims), mark(claims)));
  }

  /// NextAuth names the image `picture` by itself; a frontend that copies it keeps its name.
  private static @Nullable SessionMark mark(JWTClaimsSet claims) {
    return Stream.of("picture", "image")
        .map(claims::getClaim)
        .flatMap(it -> it instanceof String text ? SessionMark.in(text).stream() : Stream.empty())
        .findFirst()
        .orElse(null);
  }

  /// The frontend keeps ours under the name that sign-in answers it with.
  private static @Nullable String accessToken(JWTClaimsSet claims) {
    return claims.getClaim("accessToken") instanceof String text ? text : null;
  }

  private static Optional<String> userId(JWTClaimsSet claims) {
    @Nullable Object id = claims.getClaim("id");
    return Optional.ofNullable(id instanceof String text ? text : claims.getSubject());
  }

  private static SecretKey key(String secret) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveKey(
              "AES",
              HKDFParameterSpec.ofExtract()
                  .addIKM(secret.getBytes(UTF_8))
                  .thenExpand(INFO.getBytes(UTF_8), KEY_BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK lacks HKDF-SHA256", e);
    }
  }
}
