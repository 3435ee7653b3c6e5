package ca.jechemine.identity.domain;

import java.util.Optional;
import java.util.regex.Pattern;

/// A phone number as E.164 spells it. Ten digits are a number of North America.
public record PhoneNumber(String value) {

  private static final Pattern E164 = Pattern.compile("\\+[1-9][0-9]{7,14}");
  private static final Pattern WRITTEN = Pattern.compile("\\+?[0-9 ().\\-/\\u00a0\\u202f]+");
  private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
  private static final int NORTH_AMERICAN = 10;

  public PhoneNumber {
    if (!E164.matcher(value).matches()) {
      throw new IllegalArgumentException("not a phone number");
    }
  }

  /// The number that somebody wrote, with whatever spaces, dots, dashes and parentheses.
  public static Optional<PhoneNumber> parse(String written) {
    String text = written.strip().replaceFirst("^00", "+");
    if (!WRITTEN.matcher(text).matches()) {
      return Optional.empty();
    }
    String digits = NO_DIGIT.matcher(text).replaceAll("");
    String number =
        text.startsWith("+") || digits.length() != NORTH_AMERICAN ? digits : "1" + digits;
    boolean complete = text.startsWith("+") || isNorthAmerican(number);
    return Optional.of("+" + number)
        .filter(it -> complete && E164.matcher(it).matches())
        .map(PhoneNumber::new);
  }

  /// As the verification page shows its holder which one is meant (contract 10 §11.6): `+15…34`.
  public static String hinted(String kept) {
    int length = kept.length();
    return length < 4
        ? "•••"
        : kept.substring(0, Math.min(3, length - 2)) + "…" + kept.substring(length - 2);
  }

  private static boolean isNorthAmerican(String number) {
    return number.length() == NORTH_AMERICAN + 1 && number.startsWith("1");
  }

  @Override
  public String toString() {
    return "a phone number";
  }
}
