package ca.jechemine.payments.domain.stripe;

import java.util.regex.Pattern;

/// The form of Stripe's ids: a prefix, `_`, letters and digits. One of that form can stand in an
/// address as it is.
public final class StripeId {

  private static final Pattern FORM = Pattern.compile("[a-z]{2,20}_[A-Za-z0-9_]{1,200}");

  private StripeId() {}

  /// Whether the text has the form of an id with that prefix, such as `pm`; it says nothing of
  /// whether the thing exists.
  public static boolean isValid(String prefix, String text) {
    return text.startsWith(prefix + "_") && FORM.matcher(text).matches();
  }

  static void require(String text) {
    if (!FORM.matcher(text).matches()) {
      throw new IllegalArgumentException("not an id of Stripe's");
    }
  }
}
