package ca.jechemine.appointments.domain;

import java.util.Base64;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// The secret in the address of a calendar: 32 bytes at random, as base64url (contract 20 §2.37).
public record CalendarToken(String value) {

  private static final int BYTES = 32;
  private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{43}");

  public CalendarToken {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException("not the token of a calendar");
    }
  }

  /// A new one.
  public static CalendarToken next(RandomGenerator random) {
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return new CalendarToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /// The token that the text is, if it has the form of one.
  public static Optional<CalendarToken> of(String text) {
    return FORM.matcher(text).matches() ? Optional.of(new CalendarToken(text)) : Optional.empty();
  }

  /// Without the secret, so that it gets into no log.
  @Override
  public String toString() {
    return "a calendar token";
  }
}
