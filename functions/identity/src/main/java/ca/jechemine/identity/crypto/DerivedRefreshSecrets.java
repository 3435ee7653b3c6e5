package ca.jechemine.identity.crypto;

import ca.jechemine.identity.domain.RefreshSecrets;
import ca.jechemine.runtime.crypto.Digests;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.secrets.Keyring;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.random.RandomGenerator;
import java.util.stream.Stream;

/// Secrets of 32 random bytes, in Base64 for URLs; what follows one is its HMAC-SHA256 under the
/// session secret. With 256 random bits, SHA-256 without a salt is hash enough.
public final class DerivedRefreshSecrets implements RefreshSecrets {

  private static final String PURPOSE = "refresh-token";
  private static final int BYTES = 32;
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final List<KeyedHash> keys;
  private final RandomGenerator random;

  /// With the session secret.
  public DerivedRefreshSecrets(Keyring secret, RandomGenerator random) {
    this.keys =
        Stream.concat(
                Stream.of(secret.current()),
                secret.values().keySet().stream().filter(it -> !it.equals(secret.current())))
            .map(it -> KeyedHash.of(secret.value(it), PURPOSE))
            .toList();
    this.random = random;
  }

  @Override
  public String next() {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return BASE64.encodeToString(bytes);
  }

  @Override
  public List<String> following(String signIn, String secret) {
    return keys.stream()
        .map(it -> HexFormat.of().parseHex(it.of(signIn + "." + secret)))
        .map(BASE64::encodeToString)
        .toList();
  }

  @Override
  public String hash(String secret) {
    return Digests.sha256(secret);
  }
}
