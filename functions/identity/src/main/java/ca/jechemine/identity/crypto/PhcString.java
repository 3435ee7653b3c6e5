package ca.jechemine.identity.crypto;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// An Argon2id hash in PHC form: `$argon2id$v=19$m=19456,t=2,p=1$<salt>$<hash>`, both parts in
/// Base64 without padding.
record PhcString(Argon2Cost cost, String salt, String hash) {

  static final String PREFIX = "$argon2id$";

  private static final Pattern FORM =
      Pattern.compile(
          "\\$argon2id\\$v=19\\$m=(\\d{1,7}),t=(\\d{1,2}),p=(\\d)\\$([A-Za-z0-9+/]+)\\$([A-Za-z0-9+/]+)");

  static PhcString of(Argon2Cost cost, byte[] salt, byte[] hash) {
    Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
    return new PhcString(cost, base64.encodeToString(salt), base64.encodeToString(hash));
  }

  static PhcString parse(String text) {
    Matcher parts = FORM.matcher(text);
    if (!parts.matches()) {
      throw new IllegalStateException("not an Argon2id hash in PHC form");
    }
    Argon2Cost cost =
        new Argon2Cost(
            Integer.parseInt(parts.group(1)),
            Integer.parseInt(parts.group(2)),
            Integer.parseInt(parts.group(3)));
    return new PhcString(cost, parts.group(4), parts.group(5));
  }

  byte[] saltBytes() {
    return Base64.getDecoder().decode(salt);
  }

  byte[] hashBytes() {
    return Base64.getDecoder().decode(hash);
  }

  String spell() {
    String parameters =
        "v=19$m=%d,t=%d,p=%d$".formatted(cost.kibibytes(), cost.passes(), cost.lanes());
    return PREFIX + parameters + salt + "$" + hash;
  }
}
