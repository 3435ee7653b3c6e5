package ca.jechemine.runtime.crypto;

import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.runtime.secrets.Keyring;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.Base64;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/// Encrypts single fields before they are stored, with AES-256-GCM.
///
/// A sealed field reads `<key id>.<base64url of nonce, ciphertext and tag>`: the key id lets keys
/// rotate while old fields stay readable. `context` names the place of the field (its row and
/// attribute), so that a field moved elsewhere does not open.
public final class FieldCipher {

  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final String current;
  private final Map<String, SecretKey> keys;
  private final RandomGenerator random;

  /// With the data keys.
  public static FieldCipher of(Keyring dataKeys, RandomGenerator random) {
    Map<String, SecretKey> keys =
        dataKeys.values().entrySet().stream()
            .collect(
                Collectors.toUnmodifiableMap(
                    Map.Entry::getKey, it -> DerivedKeys.of(it.getValue(), "field", "AES")));
    return new FieldCipher(dataKeys.current(), keys, random);
  }

  private FieldCipher(String current, Map<String, SecretKey> keys, RandomGenerator random) {
    this.current = current;
    this.keys = keys;
    this.random = random;
  }

  /// The text, readable only with the key and in the same context.
  public String seal(String text, String context) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    byte[] sealed = run(Cipher.ENCRYPT_MODE, current, nonce, context, text.getBytes(UTF_8));
    ByteBuffer whole = ByteBuffer.allocate(nonce.length + sealed.length).put(nonce).put(sealed);
    return current + "." + Base64.getUrlEncoder().withoutPadding().encodeToString(whole.array());
  }

  /// The text that was sealed.
  ///
  /// @throws IllegalStateException when it was altered or cut short, belongs to another context, or
  ///   its key is not known
  public String open(String sealed, String context) {
    int dot = sealed.indexOf('.');
    ByteBuffer whole = ByteBuffer.wrap(decoded(sealed.substring(dot + 1)));
    if (dot < 0 || whole.remaining() < NONCE_BYTES) {
      throw notSealed();
    }
    byte[] nonce = new byte[NONCE_BYTES];
    whole.get(nonce);
    byte[] rest = new byte[whole.remaining()];
    whole.get(rest);
    return new String(
        run(Cipher.DECRYPT_MODE, sealed.substring(0, dot), nonce, context, rest), UTF_8);
  }

  private static byte[] decoded(String text) {
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException notBase64) {
      throw notSealed();
    }
  }

  private static IllegalStateException notSealed() {
    return new IllegalStateException("not a sealed field");
  }

  private byte[] run(int mode, String keyId, byte[] nonce, String context, byte[] input) {
    SecretKey key = keys.get(keyId);
    if (key == null) {
      throw new IllegalStateException("unknown data key " + keyId);
    }
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(context.getBytes(UTF_8));
      return cipher.doFinal(input);
    } catch (AEADBadTagException altered) {
      throw new IllegalStateException("a sealed field was altered or moved", altered);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK lacks AES-GCM", e);
    }
  }
}
