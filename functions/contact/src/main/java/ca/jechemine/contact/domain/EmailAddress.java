package ca.jechemine.contact.domain;

import ca.jechemine.contracts.AccountEvent;
import ca.jechemine.kernel.UserId;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// Somebody's e-mail address, trimmed and in lower case, which is how addresses are compared.
public record EmailAddress(String value) {

  private static final int LONGEST = 254;
  private static final String FORGOTTEN = "@anonymized.invalid";
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

  /// That of the holder of that account once they are forgotten (contract 10 §11.9).
  public static EmailAddress forgotten(UserId whose) {
    return new EmailAddress(AccountEvent.forgottenAddress(whose.value()));
  }

  /// Whether it is that of somebody who is forgotten: nobody ever reads mail there.
  public boolean isForgotten() {
    return value.endsWith(FORGOTTEN);
  }

  @Override
  public String toString() {
    return value;
  }
}
