package ca.jechemine.notifications.delivery.push;

import ca.jechemine.notifications.domain.push.P256;
import ca.jechemine.runtime.crypto.DerivedKeys;
import ca.jechemine.runtime.secrets.Keyring;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPrivateKeySpec;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.KeyAgreement;

/// The key pairs by which push services know us (RFC 8292), one for each value of a key ring, out
/// of which it is derived: who generates a secret text has generated a key pair, and nobody has to
/// handle one.
public final class ApplicationKeys {

  private static final String SIGNATURE = "SHA256withECDSAinP1363Format";

  private final Keyring ring;
  private final Map<String, ApplicationKey> derived = new ConcurrentHashMap<>();

  public ApplicationKeys(Keyring ring) {
    this.ring = ring;
  }

  /// The id of the one that browsers subscribe for now.
  public String current() {
    return ring.current();
  }

  /// Its point as browsers want it: uncompressed, in URL-safe Base64.
  public String currentPublicKey() {
    return derived(ring.current()).publicKey();
  }

  /// The one of that id, while the ring has it.
  Optional<ApplicationKey> find(String id) {
    return ring.values().containsKey(id) ? Optional.of(derived(id)) : Optional.empty();
  }

  private ApplicationKey derived(String id) {
    return derived.computeIfAbsent(id, it -> ApplicationKey.of(ring.value(it)));
  }

  /// One of them.
  record ApplicationKey(PrivateKey signing, String publicKey) {

    /// The key pair of a secret text, always the same one for the same text.
    static ApplicationKey of(String secret) {
      try {
        return of(scalar(secret));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("this JDK lacks P-256", e);
      }
    }

    static ApplicationKey of(BigInteger scalar) throws GeneralSecurityException {
      PrivateKey signing =
          KeyFactory.getInstance("EC")
              .generatePrivate(new ECPrivateKeySpec(scalar, P256.parameters()));
      return new ApplicationKey(
          signing,
          Base64.getUrlEncoder().withoutPadding().encodeToString(P256.point(publicKey(signing))));
    }

    /// The text, signed (ES256: both numbers, 64 bytes).
    byte[] sign(byte[] text) throws GeneralSecurityException {
      return sign(signing, text);
    }

    /// Says nothing of the private key.
    @Override
    public String toString() {
      return "ApplicationKey[" + publicKey + "]";
    }

    /// The first of a row of derived numbers that is a private key (FIPS 186-5, A.2.2), which is
    /// the first but for one secret in four thousand million.
    private static BigInteger scalar(String secret) {
      for (int n = 0; ; n++) {
        BigInteger scalar =
            new BigInteger(1, DerivedKeys.of(secret, "application-key/" + n, "EC").getEncoded());
        if (scalar.signum() > 0 && scalar.compareTo(P256.parameters().getOrder()) < 0) {
          return scalar;
        }
      }
    }

    /// The JDK computes no public key from a private one, but what two keys agree on: with the
    /// curve's generator in the other's place that is the `x` of our own. Of the two points that
    /// have it, ours is the one by which our signatures are right.
    private static ECPublicKey publicKey(PrivateKey signing) throws GeneralSecurityException {
      KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
      agreement.init(signing);
      agreement.doPhase(
          P256.publicKey(
              P256.parameters().getGenerator().getAffineX(),
              P256.parameters().getGenerator().getAffineY()),
          true);
      BigInteger x = new BigInteger(1, agreement.generateSecret());
      BigInteger y = P256.ordinate(x);
      ECPublicKey one = P256.publicKey(x, y);
      return isOurs(one, signing) ? one : P256.publicKey(x, P256.prime().subtract(y));
    }

    private static boolean isOurs(ECPublicKey key, PrivateKey signing)
        throws GeneralSecurityException {
      byte[] text = {1};
      Signature check = Signature.getInstance(SIGNATURE);
      check.initVerify(key);
      check.update(text);
      return check.verify(sign(signing, text));
    }

    private static byte[] sign(PrivateKey key, byte[] text) throws GeneralSecurityException {
      Signature signature = Signature.getInstance(SIGNATURE);
      signature.initSign(key);
      signature.update(text);
      return signature.sign();
    }
  }
}
