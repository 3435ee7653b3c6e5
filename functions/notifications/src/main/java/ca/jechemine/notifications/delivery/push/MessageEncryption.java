package ca.jechemine.notifications.delivery.push;

import static java.nio.charset.StandardCharsets.US_ASCII;

import ca.jechemine.notifications.domain.push.P256;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPublicKey;
import java.util.random.RandomGenerator;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Encrypts a message so that only the browser reads it (RFC 8291): one record of the content
/// coding `aes128gcm` (RFC 8188), with a key pair of ours that is used once.
final class MessageEncryption {

  /// What fits into 4,096 bytes, which every push service takes: without header, delimiter and tag.
  static final int LONGEST = 3993;

  private static final int STEP = 1024;
  private static final int RECORD_SIZE = 4096;
  private static final int SALT_BYTES = 16;
  private static final int KEY_BYTES = 16;
  private static final int NONCE_BYTES = 12;
  private static final int SHARED_BYTES = 32;
  private static final int TAG_BITS = 128;
  private static final byte LAST_RECORD = 2;

  private final RandomGenerator random;

  MessageEncryption(RandomGenerator random) {
    this.random = random;
  }

  /// The message for the browser with that key and that secret. Messages of about the same length
  /// look alike: they are filled up to a multiple of 1,024 bytes, or to the longest.
  ///
  /// @throws IllegalArgumentException when it is longer than the longest
  byte[] encrypt(byte[] message, ECPublicKey browser, byte[] secret) {
    if (message.length > LONGEST) {
      throw new IllegalArgumentException("a message has " + LONGEST + " bytes at most");
    }
    int length = Math.min(LONGEST, (message.length / STEP + 1) * STEP);
    byte[] salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    return encrypt(message, length, browser, secret, ownKeys(), salt);
  }

  /// The same with all that is chosen: filled up to that length, with these keys and that salt.
  static byte[] encrypt(
      byte[] message, int length, ECPublicKey browser, byte[] secret, KeyPair own, byte[] salt) {
    try {
      byte[] ownPoint = P256.point((ECPublicKey) own.getPublic());
      SecretKey shared = shared(own, browser);
      byte[] keying =
          expanded(
              new SecretKeySpec(secret, "Generic"),
              shared,
              joined("WebPush: info\0".getBytes(US_ASCII), P256.point(browser), ownPoint),
              SHARED_BYTES);
      SecretKey whole = new SecretKeySpec(keying, "Generic");
      SecretKey from = new SecretKeySpec(salt, "Generic");
      byte[] key = expanded(from, whole, info("aes128gcm"), KEY_BYTES);
      byte[] nonce = expanded(from, whole, info("nonce"), NONCE_BYTES);
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(
          Cipher.ENCRYPT_MODE,
          new SecretKeySpec(key, "AES"),
          new GCMParameterSpec(TAG_BITS, nonce));
      ByteBuffer record = ByteBuffer.allocate(length + 1).put(message).put(LAST_RECORD);
      return joined(header(salt, ownPoint), cipher.doFinal(record.array()));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK cannot encrypt for browsers", e);
    }
  }

  /// Salt, size of a record, and our public key (RFC 8188, 2.1; RFC 8291, 4).
  private static byte[] header(byte[] salt, byte[] ownPoint) {
    return ByteBuffer.allocate(SALT_BYTES + Integer.BYTES + 1 + ownPoint.length)
        .put(salt)
        .putInt(RECORD_SIZE)
        .put((byte) ownPoint.length)
        .put(ownPoint)
        .array();
  }

  private static SecretKey shared(KeyPair own, ECPublicKey browser)
      throws GeneralSecurityException {
    KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(own.getPrivate());
    agreement.doPhase(browser, true);
    return new SecretKeySpec(agreement.generateSecret(), "Generic");
  }

  private static byte[] expanded(SecretKey salt, SecretKey from, byte[] info, int length)
      throws GeneralSecurityException {
    return KDF.getInstance("HKDF-SHA256")
        .deriveData(
            HKDFParameterSpec.ofExtract().addIKM(from).addSalt(salt).thenExpand(info, length));
  }

  private static byte[] info(String purpose) {
    return ("Content-Encoding: " + purpose + "\0").getBytes(US_ASCII);
  }

  /// From the JDK's own source, which is made for keys.
  private static KeyPair ownKeys() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(P256.parameters());
      return generator.generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK lacks P-256", e);
    }
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      whole.writeBytes(part);
    }
    return whole.toByteArray();
  }
}
