package ca.jechemine.payments.http;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.PriceLabel;
import ca.jechemine.kernel.Text;
import ca.jechemine.payments.domain.plan.Inclusion;
import ca.jechemine.payments.domain.plan.Plan;
import io.avaje.jsonb.Json;
import java.math.BigDecimal;
import java.util.List;

/// A plan as whoever may subscribe sees it: prices as they are shown, and in dollars.
@Json
record PlanView(
    String id,
    String name,
    String description,
    String monthlyPrice,
    BigDecimal monthlyPriceCad,
    String yearlyPrice,
    BigDecimal yearlyPriceCad,
    String currency,
    List<String> includes,
    String audience) {

  private static final String CURRENCY = "CAD";

  /// All that are offered.
  @Json
  record Listed(List<PlanView> plans) {}

  static PlanView of(Plan plan, Language language) {
    return new PlanView(
        plan.id().value(),
        plan.name().in(language),
        either(plan.description(), language),
        PriceLabel.of(plan.monthly(), language),
        dollars(plan.monthly()),
        PriceLabel.of(plan.yearly(), language),
        dollars(plan.yearly()),
        CURRENCY,
        plan.includes().stream().map(Inclusion::code).toList(),
        plan.audience().code());
  }

  static BigDecimal dollars(Money money) {
    return BigDecimal.valueOf(money.cents(), 2);
  }

  /// In the other language where that one is empty.
  private static String either(Text text, Language language) {
    return text.in(language).isEmpty() ? text.fr() + text.en() : text.in(language);
  }
}
