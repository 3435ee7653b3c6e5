package ca.jechemine.local.console;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import ca.jechemine.local.LocalCloud;
import ca.jechemine.local.template.Resource;
import ca.jechemine.runtime.json.Json;
import ca.jechemine.runtime.secrets.Keyring;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.HKDFParameterSpec;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/// The session cookie that the frontend's NextAuth 4 would set: with it, a page of this origin asks
/// the API as a page of the site does.
final class SiteSessions {

  private static final String COOKIE = "next-auth.session-token=";
  private static final String ATTRIBUTES = "; Path=/; HttpOnly; SameSite=Lax";
  private static final String HEADER = "{\"alg\":\"dir\",\"enc\":\"A256GCM\"}";
  private static final String INFO = "NextAuth.js Generated Encryption Key";
  private static final int KEY_BYTES = 32;
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;
  private static final Duration LIFE = Duration.ofMinutes(30);
  private static final Base64.Encoder BASE64 = Base64.getUrlEncoder().withoutPadding();

  private final LocalCloud cloud;
  private final SecureRandom random = new SecureRandom();
  private final ObjectMapper json = new ObjectMapper();

  SiteSessions(LocalCloud cloud) {
    this.cloud = cloud;
  }

  /// What signs one of the people of the demo data in, for `Set-Cookie`.
  ///
  /// @throws IllegalArgumentException when it is none of them
  String begin(String userId) {
    Instant now = cloud.clock().instant();
    ObjectNode claims = json.createObjectNode();
    claims.put("id", userId);
    claims.put("sub", userId);
    claims.put("accessToken", cloud.signIn(userId));
    claims.put("iat", now.getEpochSecond());
    claims.put("exp", now.plus(LIFE).getEpochSecond());
    try {
      return COOKIE + sealed(json.writeValueAsBytes(claims)) + ATTRIBUTES;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// What signs whoever it is out, for `Set-Cookie`.
  static String end() {
    return COOKIE + ATTRIBUTES + "; Max-Age=0";
  }

  /// A JWE in its compact form (RFC 7516 §7.1), whose key part is empty.
  private String sealed(byte[] claims) {
    String header = BASE64.encodeToString(HEADER.getBytes(US_ASCII));
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
      cipher.init(Cipher.ENCRYPT_MODE, key(), new GCMParameterSpec(TAG_BITS, nonce));
      cipher.updateAAD(header.getBytes(US_ASCII));
      byte[] text = cipher.doFinal(claims);
      int end = text.length - TAG_BITS / Byte.SIZE;
      return String.join(
          ".",
          header,
          "",
          BASE64.encodeToString(nonce),
          BASE64.encodeToString(Arrays.copyOf(text, end)),
          BASE64.encodeToString(Arrays.copyOfRange(text, end, text.length)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK lacks AES-GCM", e);
    }
  }

  private SecretKey key() throws GeneralSecurityException {
    return KDF.getInstance("HKDF-SHA256")
        .deriveKey(
            "AES",
            HKDFParameterSpec.ofExtract()
                .addIKM(secret().getBytes(UTF_8))
                .thenExpand(INFO.getBytes(UTF_8), KEY_BYTES));
  }

  private String secret() {
    Resource secret =
        cloud.application().secrets().stream()
            .filter(it -> it.logicalId().equals("NextAuthSecret"))
            .findFirst()
            .orElseThrow(() -> new IllegalArgumentException("No frontend shares a secret here"));
    try (SecretsManagerClient client =
        cloud.aws().configured(SecretsManagerClient.builder()).build()) {
      String value = client.getSecretValue(it -> it.secretId(secret.physicalName())).secretString();
      return Keyring.of(Json.readTexts(value)).currentValue();
    }
  }
}
