package ca.jechemine.payments.http;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Violations;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/// What both bodies say of a payout out of the platform (contract 30 §16). Amounts are dollars, in
/// whole cents.
final class ManualPayoutFields {

  private static final int CENTS = 2;
  private static final int LONGEST_REFERENCE = 200;
  private static final int LONGEST_NOTES = 2_000;
  private static final BigDecimal MOST = new BigDecimal("1000000");

  private static final Text NO_AMOUNT =
      new Text(
          "doit être un montant en dollars, plus grand que 0 et au cent près",
          "must be an amount in dollars, above 0 and in whole cents");

  private ManualPayoutFields() {}

  static void amount(Violations violations, String field, @Nullable BigDecimal value) {
    violations.require(
        value != null
            && value.signum() > 0
            && value.compareTo(MOST) <= 0
            && value.stripTrailingZeros().scale() <= CENTS,
        field,
        NO_AMOUNT);
  }

  static void reference(Violations violations, String field, @Nullable String value) {
    text(violations, field, value, LONGEST_REFERENCE);
  }

  static void notes(Violations violations, String field, @Nullable String value) {
    text(violations, field, value, LONGEST_NOTES);
  }

  static Money money(BigDecimal dollars) {
    return new Money(dollars.movePointRight(CENTS).longValueExact());
  }

  static @Nullable String given(@Nullable String text) {
    return text == null || text.isBlank() ? null : text.strip();
  }

  private static void text(
      Violations violations, String field, @Nullable String value, int longest) {
    violations.require(
        value == null || value.length() <= longest,
        field,
        new Text(
            "ne peut pas dépasser " + longest + " caractères",
            "must have at most " + longest + " characters"));
  }
}
