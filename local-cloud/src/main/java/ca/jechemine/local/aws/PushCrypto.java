package ca.jechemine.local.aws;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.KeyAgreement;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// The browser's and the push service's half of Web Push (RFC 8291, RFC 8292).
final class PushCrypto {

  private static final String CURVE = "secp256r1";
  private static final int HALF = 32;
  private static final int SALT = 16;
  private static final int TAG_BITS = 128;
  private static final long DAY_SECONDS = 86_400;

  private PushCrypto() {}

  static KeyPair keys() throws GeneralSecurityException {
    KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
    generator.initialize(new ECGenParameterSpec(CURVE));
    return generator.generateKeyPair();
  }

  static String encoded(byte[] bytes) {
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  static byte[] point(ECPublicKey key) {
    byte[] point = new byte[1 + 2 * HALF];
    point[0] = 4;
    write(key.getW().getAffineX(), point, 1);
    write(key.getW().getAffineY(), point, 1 + HALF);
    return point;
  }

  /// The message, which has to be one record of `aes128gcm`.
  static byte[] decrypted(PushBrowser browser, byte[] body) throws GeneralSecurityException {
    ByteBuffer buffer = ByteBuffer.wrap(body);
    byte[] salt = new byte[SALT];
    buffer.get(salt);
    int recordSize = buffer.getInt();
    byte[] sender = new byte[buffer.get() & 0xff];
    buffer.get(sender);
    byte[] sealed = new byte[buffer.remaining()];
    buffer.get(sealed);
    if (sealed.length > recordSize) {
      throw new GeneralSecurityException("more than one record");
    }
    KeyAgreement agreement = KeyAgreement.getInstance("ECDH");
    agreement.init(
        KeyFactory.getInstance("EC")
            .generatePrivate(new PKCS8EncodedKeySpec(decoded(browser.privateKey()))));
    agreement.doPhase(publicKey(sender), true);
    byte[] info = joined("WebPush: info\0".getBytes(US_ASCII), decoded(browser.p256dh()), sender);
    byte[] keying = derived(decoded(browser.auth()), agreement.generateSecret(), info, HALF);
    byte[] key = derived(salt, keying, "Content-Encoding: aes128gcm\0".getBytes(US_ASCII), 16);
    byte[] nonce = derived(salt, keying, "Content-Encoding: nonce\0".getBytes(US_ASCII), 12);
    Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
    cipher.init(
        Cipher.DECRYPT_MODE, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
    byte[] padded = cipher.doFinal(sealed);
    int end = padded.length - 1;
    while (end >= 0 && padded[end] == 0) {
      end--;
    }
    if (end < 0 || padded[end] != 2) {
      throw new GeneralSecurityException("no last record");
    }
    return Arrays.copyOf(padded, end);
  }

  /// Whose key signed the header, in URL-safe Base64.
  ///
  /// @throws GeneralSecurityException when it is no token for that origin and that moment
  static String signer(String authorization, String origin, Instant now)
      throws GeneralSecurityException {
    String[] parts = authorization.split("^vapid t=|, *k=", -1);
    if (parts.length != 3) {
      throw new GeneralSecurityException("no vapid");
    }
    String[] token = parts[1].split("\\.", -1);
    Signature check = Signature.getInstance("SHA256withECDSAinP1363Format");
    check.initVerify(publicKey(decoded(parts[2])));
    check.update((token[0] + "." + token[1]).getBytes(US_ASCII));
    JsonNode claims = claims(token[1]);
    long left = claims.path("exp").asLong() - now.getEpochSecond();
    boolean right =
        check.verify(decoded(token[2]))
            && claims.path("aud").asText().equals(origin)
            && left > 0
            && left <= DAY_SECONDS
            && claims.path("sub").asText().startsWith("mailto:");
    if (!right) {
      throw new GeneralSecurityException("not for us");
    }
    return parts[2];
  }

  private static JsonNode claims(String part) throws GeneralSecurityException {
    try {
      return Json.MAPPER.readTree(new String(decoded(part), UTF_8));
    } catch (IOException noJson) {
      throw new GeneralSecurityException("no claims", noJson);
    }
  }

  private static PublicKey publicKey(byte[] point) throws GeneralSecurityException {
    if (point.length != 1 + 2 * HALF || point[0] != 4) {
      throw new GeneralSecurityException("no point");
    }
    AlgorithmParameters curve = AlgorithmParameters.getInstance("EC");
    curve.init(new ECGenParameterSpec(CURVE));
    ECPoint w =
        new ECPoint(
            new BigInteger(1, Arrays.copyOfRange(point, 1, 1 + HALF)),
            new BigInteger(1, Arrays.copyOfRange(point, 1 + HALF, point.length)));
    return KeyFactory.getInstance("EC")
        .generatePublic(new ECPublicKeySpec(w, curve.getParameterSpec(ECParameterSpec.class)));
  }

  private static byte[] derived(byte[] salt, byte[] from, byte[] info, int length)
      throws GeneralSecurityException {
    return KDF.getInstance("HKDF-SHA256")
        .deriveData(
            HKDFParameterSpec.ofExtract()
                .addIKM(key(from))
                .addSalt(key(salt))
                .thenExpand(info, length));
  }

  private static SecretKey key(byte[] bytes) {
    return new SecretKeySpec(bytes, "Generic");
  }

  private static byte[] decoded(String text) throws GeneralSecurityException {
    try {
      return Base64.getUrlDecoder().decode(text);
    } catch (IllegalArgumentException no) {
      throw new GeneralSecurityException("no Base64", no);
    }
  }

  private static void write(BigInteger number, byte[] point, int from) {
    byte[] bytes = number.toByteArray();
    int length = Math.min(bytes.length, HALF);
    System.arraycopy(bytes, bytes.length - length, point, from + HALF - length, length);
  }

  private static byte[] joined(byte[]... parts) {
    ByteArrayOutputStream whole = new ByteArrayOutputStream();
    for (byte[] part : parts) {
      whole.writeBytes(part);
    }
    return whole.toByteArray();
  }
}
