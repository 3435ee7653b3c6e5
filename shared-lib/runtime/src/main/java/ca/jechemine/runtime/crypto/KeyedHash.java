package ca.jechemine.runtime.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.runtime.secrets.Keyring;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.SecretKey;

/// HMAC-SHA256 in hexadecimal: finds a value again by a key that tells nothing of it, and signs
/// what comes back from outside.
public final class KeyedHash {

  private static final String ALGORITHM = "HmacSHA256";

  private final SecretKey key;

  /// With the key of that purpose derived from the secret text.
  public static KeyedHash of(String secret, String purpose) {
    return new KeyedHash(DerivedKeys.of(secret, purpose, ALGORITHM));
  }

  /// For looking things up. Its key, unlike the current data key, never rotates without rewriting
  /// what it found.
  public static KeyedHash forLookups(Keyring dataKeys) {
    return of(dataKeys.lookupValue(), "lookup");
  }

  private KeyedHash(SecretKey key) {
    this.key = key;
  }

  /// The keyed hash of the text.
  public String of(String text) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(key);
      return HexFormat.of().formatHex(mac.doFinal(text.getBytes(UTF_8)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK lacks HmacSHA256", e);
    }
  }

  /// Whether the hash is the text's, compared in constant time.
  public boolean matches(String text, String hash) {
    return MessageDigest.isEqual(of(text).getBytes(UTF_8), hash.getBytes(UTF_8));
  }
}
