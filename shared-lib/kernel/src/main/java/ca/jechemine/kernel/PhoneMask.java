package ca.jechemine.kernel;

import java.util.regex.Pattern;

/// Phones as administrators of billing read them who do not manage patients (contract 10 §11.5,
/// contract 30 §0.1).
public final class PhoneMask {

  private static final Pattern NO_DIGIT = Pattern.compile("[^0-9]");
  private static final int NORTH_AMERICAN = 10;

  private PhoneMask() {}

  /// `514-XXX-1234`; whatever is no such number is masked too, and an empty one stays empty.
  public static String of(String phone) {
    if (phone.isEmpty()) {
      return "";
    }
    String digits = NO_DIGIT.matcher(phone).replaceAll("");
    String number =
        digits.length() == NORTH_AMERICAN + 1 && digits.startsWith("1")
            ? digits.substring(1)
            : digits;
    int length = number.length();
    if (length == NORTH_AMERICAN) {
      return number.substring(0, 3) + "-XXX-" + number.substring(6);
    }
    if (length >= 7) {
      return number.substring(0, Math.min(3, length - 4)) + "-XXX-" + number.substring(length - 3);
    }
    return length > 0 ? "XXX-XXX-XXXX" : "—";
  }
}
