package ca.jechemine.identity.domain;

import java.util.Optional;

/// A telephone number in E.164: a plus and 10 to 15 digits. Ten digits without a country are of
/// North America (contract 10 §3.1).
public record PhoneNumber(String value) {

  private static final String FORM = "\\+[1-9]\\d{9,14}";
  private static final String FORMATTING = "[\\s.()/\\u2010-\\u2015-]";
  private static final int NATIONAL = 10;
  private static final int SHORTEST_MASKED = 4;
  private static final int SHOWN_AT_START = 3;
  private static final int SHOWN_AT_END = 2;

  /// The number that somebody typed, with whatever formatting; none when it is no number.
  public static Optional<PhoneNumber> parse(String typed) {
    String bare = typed.replaceAll(FORMATTING, "");
    String international = bare.startsWith("00") ? "+" + bare.substring(2) : bare;
    return Optional.of(completed(international))
        .filter(it -> it.matches(FORM))
        .map(PhoneNumber::new);
  }

  private static String completed(String digits) {
    if (digits.startsWith("+")) {
      return digits;
    }
    return digits.length() == NATIONAL ? "+1" + digits : "+" + digits;
  }

  /// As the verification page shows it (contract 10 §11.6).
  public static String mask(String plain) {
    int length = plain.length();
    return length < SHORTEST_MASKED
        ? "•••"
        : plain.substring(0, Math.min(SHOWN_AT_START, length - SHOWN_AT_END))
            + "…"
            + plain.substring(length - SHOWN_AT_END);
  }

  /// As administrators of billing read it (contract 10 §11.5): `514-XXX-1234`. Whatever was kept of
  /// before is masked too, whether it is a number or not.
  public static String masked(String kept) {
    if (kept.isEmpty()) {
      return "";
    }
    String digits = kept.replaceAll("[^0-9]", "");
    String number =
        digits.length() == NATIONAL + 1 && digits.startsWith("1") ? digits.substring(1) : digits;
    int length = number.length();
    if (length == NATIONAL) {
      return number.substring(0, 3) + "-XXX-" + number.substring(6);
    }
    if (length >= 7) {
      return number.substring(0, Math.min(3, length - 4)) + "-XXX-" + number.substring(length - 3);
    }
    return length > 0 ? "XXX-XXX-XXXX" : "—";
  }

  @Override
  public String toString() {
    return "a phone number";
  }
}
