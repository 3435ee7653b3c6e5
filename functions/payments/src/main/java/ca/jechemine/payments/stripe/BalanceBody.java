package ca.jechemine.payments.stripe;

import ca.jechemine.kernel.Money;
import ca.jechemine.payments.domain.stripe.Balance;
import io.avaje.jsonb.Json;
import java.util.List;

/// What an account has, currency by currency.
@Json
record BalanceBody(List<Funds> available, List<Funds> pending) implements Body<Balance> {

  @Json
  record Funds(long amount, String currency) {}

  @Override
  public Balance meaning() {
    return new Balance(canadian(available), canadian(pending));
  }

  private static Money canadian(List<Funds> funds) {
    return funds.stream()
        .filter(it -> it.currency.equals(Calls.CURRENCY))
        .map(it -> new Money(it.amount))
        .reduce(Money.ZERO, Money::plus);
  }
}
