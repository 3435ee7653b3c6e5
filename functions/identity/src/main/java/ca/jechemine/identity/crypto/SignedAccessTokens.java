package ca.jechemine.identity.crypto;

import ca.jechemine.identity.application.AccessToken;
import ca.jechemine.identity.application.AccessTokens;
import ca.jechemine.identity.application.Claim;
import ca.jechemine.kernel.HexId;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.crypto.DerivedKeys;
import ca.jechemine.runtime.secrets.Keyring;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.text.ParseException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/// Access tokens as JWTs signed with HS256: `kid` names the key, `sub` the account, `sv` its
/// session version, `sid` the sign-in.
public final class SignedAccessTokens implements AccessTokens {

  private static final Duration LIFE = Duration.ofMinutes(30);
  private static final String SESSION_VERSION = "sv";
  private static final String SIGN_IN = "sid";

  private final String current;
  private final Map<String, SecretKey> keys;
  private final Ids ids;

  /// With the session secret.
  public SignedAccessTokens(Keyring secret, Ids ids) {
    this.current = secret.current();
    this.keys =
        secret.values().entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey,
                    it -> DerivedKeys.of(it.getValue(), "access-token", "HmacSHA256")));
    this.ids = ids;
  }

  @Override
  public AccessToken issue(UserId id, long sessionVersion, String signIn, Instant now) {
    return issue(id, sessionVersion, signIn, now, LIFE);
  }

  @Override
  public AccessToken issue(
      UserId id, long sessionVersion, String signIn, Instant now, Duration atMost) {
    Instant issuedAt = now.truncatedTo(ChronoUnit.SECONDS);
    Instant expiresAt = issuedAt.plus(atMost.compareTo(LIFE) < 0 ? atMost : LIFE);
    SignedJWT token =
        new SignedJWT(
            new JWSHeader.Builder(JWSAlgorithm.HS256).keyID(current).build(),
            new JWTClaimsSet.Builder()
                .subject(id.value())
                .issueTime(Date.from(issuedAt))
                .expirationTime(Date.from(expiresAt))
                .jwtID(ids.next())
                .claim(SESSION_VERSION, sessionVersion)
                .claim(SIGN_IN, signIn)
                .build());
    try {
      token.sign(new MACSigner(key(current).orElseThrow()));
    } catch (JOSEException e) {
      throw new IllegalStateException("a derived key does not sign", e);
    }
    return new AccessToken(token.serialize(), expiresAt);
  }

  @Override
  public Optional<Claim.BySignIn> read(String token, Instant now) {
    return open(token)
        .filter(it -> it.getExpirationTime().toInstant().isAfter(now))
        .flatMap(SignedAccessTokens::claim);
  }

  @Override
  public Optional<Claim.BySignIn> readAlsoWhenOver(String token) {
    return open(token).flatMap(SignedAccessTokens::claim);
  }

  /// What a token of ours says, one that has an end.
  private Optional<JWTClaimsSet> open(String token) {
    try {
      SignedJWT parsed = SignedJWT.parse(token);
      return isOurs(parsed)
          ? Optional.of(parsed.getJWTClaimsSet()).filter(it -> it.getExpirationTime() != null)
          : Optional.empty();
    } catch (ParseException | IllegalArgumentException notOurs) {
      return Optional.empty();
    }
  }

  private boolean isOurs(SignedJWT token) {
    JWSHeader header = token.getHeader();
    Optional<SecretKey> key = key(header.getKeyID());
    if (key.isEmpty() || !JWSAlgorithm.HS256.equals(header.getAlgorithm())) {
      return false;
    }
    try {
      return token.verify(new MACVerifier(key.get()));
    } catch (JOSEException e) {
      throw new IllegalStateException("a derived key does not verify", e);
    }
  }

  private Optional<SecretKey> key(@Nullable String id) {
    return Optional.ofNullable(id).map(keys::get);
  }

  private static Optional<Claim.BySignIn> claim(JWTClaimsSet claims) {
    String subject = claims.getSubject();
    return subject != null
            && HexId.isValid(subject)
            && claims.getClaim(SESSION_VERSION) instanceof Long sessionVersion
            && claims.getClaim(SIGN_IN) instanceof String signIn
        ? Optional.of(new Claim.BySignIn(new UserId(subject), sessionVersion, signIn))
        : Optional.empty();
  }
}
