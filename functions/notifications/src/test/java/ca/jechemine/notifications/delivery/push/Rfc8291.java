package ca.jechemine.notifications.delivery.push;

import ca.jechemine.notifications.domain.push.P256;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECPrivateKeySpec;
import java.util.Base64;

/// The example of RFC 8291, section 5 and appendix A.
final class Rfc8291 {

  static final String PLAINTEXT = "When I grow up, I want to be a watermelon";
  static final String BROWSER_PUBLIC =
      "BCVxsr7N_eNgVRqvHtD0zTZsEc6-VV-JvLexhqUzORcxaOzi6-AYWXvTBHm4bjyPjs7Vd8pZGH6SRpkNtoIAiw4";
  static final String BROWSER_PRIVATE = "q1dXpw3UpT5VOmu_cf_v6ih07Aems3njxI-JWgLcM94";
  static final String AUTH = "BTBZMqHH6r4Tts7J_aSIgg";
  static final String SENDER_PUBLIC =
      "BP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmYWAmS6TlzAC8wEqKK6PBru3jl7A8";
  static final String SENDER_PRIVATE = "yfWPiYE-n46HLnH0KqZOF1fJJU3MYrct3AELtAQ-oRw";
  static final String SALT = "DGv6ra1nlYgDCS1FRnbzlw";
  static final String MESSAGE =
      "DGv6ra1nlYgDCS1FRnbzlwAAEABBBP4z9KsN6nGRTbVYI_c7VJSPQTBtkgcy27mlmlMoZIIgDll6e3vCYLocInmY"
          + "WAmS6TlzAC8wEqKK6PBru3jl7A_yl95bQpu6cVPTpK4Mqgkf1CXztLVBSt2Ks3oZwbuwXPXLWyouBWLVWGNWQex"
          + "SgSxsj_Qulcy4a-fN";

  private Rfc8291() {}

  static byte[] bytes(String text) {
    return Base64.getUrlDecoder().decode(text);
  }

  static BigInteger number(String text) {
    return new BigInteger(1, bytes(text));
  }

  static ECPublicKey browser() {
    return P256.publicKey(bytes(BROWSER_PUBLIC)).orElseThrow();
  }

  static KeyPair keys(String publicKey, String privateKey) throws GeneralSecurityException {
    return new KeyPair(
        P256.publicKey(bytes(publicKey)).orElseThrow(),
        KeyFactory.getInstance("EC")
            .generatePrivate(new ECPrivateKeySpec(number(privateKey), P256.parameters())));
  }
}
