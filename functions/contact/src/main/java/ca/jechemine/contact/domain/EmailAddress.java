package ca.jechemine.contact.domain;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Somebody's e-mail address, trimmed and in lower case, which is how addresses are compared.
public record EmailAddress(String value) {

  private static final int LONGEST = 254;
  private static final Pattern SHAPE =
      Pattern.compile(
          "[^\\s\\p{Cntrl}@,;:<>()\\[\\]\"\\\\]{1,64}@[^\\s\\p{Cntrl}@,;:<>()\\[\\]\"\\\\.]+(\\.[^\\s\\p{Cntrl}@,;:<>()\\[\\]\"\\\\.]+)+");

  public EmailAddress {
    if (value.length() > LONGEST || !SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not an e-mail address");
    }
  }

  /// The address that the text spells, if it has the shape of one.
  public static Optional<EmailAddress> parse(String text) {
    String normal = text.strip().toLowerCase(Locale.ROOT);
    return normal.length() <= LONGEST && SHAPE.matcher(normal).matches()
        ? Optional.of(new EmailAddress(normal))
        : Optional.empty();
  }

  @Override
  public String toString() {
    return value;
  }
}
