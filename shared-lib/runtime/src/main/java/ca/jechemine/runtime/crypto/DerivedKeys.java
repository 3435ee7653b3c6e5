package ca.jechemine.runtime.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/// Keys of 256 bits out of a generated secret text, one for each purpose (HKDF-SHA256, RFC 5869).
public final class DerivedKeys {

  private static final int BYTES = 32;

  private DerivedKeys() {}

  /// The key of that purpose for that algorithm, always the same one for the same secret.
  public static SecretKey of(String secret, String purpose, String algorithm) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveKey(
              algorithm,
              HKDFParameterSpec.ofExtract()
                  .addIKM(secret.getBytes(UTF_8))
                  .thenExpand(("jechemine/" + purpose).getBytes(UTF_8), BYTES));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK lacks HKDF-SHA256", e);
    }
  }
}
