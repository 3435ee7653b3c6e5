package ca.jechemine.payments.domain.ledger;

import ca.jechemine.kernel.Money;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The lines of an entry while they are put together: amounts of one account are added up, and what
/// comes to nothing is left out.
final class Draft {

  private final Map<Account, Money> debits = new LinkedHashMap<>();

  /// More on the debit side, or, negative, on the credit side.
  Draft debit(Account account, Money amount) {
    debits.merge(account, amount, Money::plus);
    return this;
  }

  /// More on the credit side, or, negative, on the debit side.
  Draft credit(Account account, Money amount) {
    return debit(account, Money.ZERO.minus(amount));
  }

  List<Line> lines() {
    return debits.entrySet().stream()
        .filter(it -> it.getValue().cents() != 0)
        .map(it -> line(it.getKey(), it.getValue()))
        .toList();
  }

  private static Line line(Account account, Money debit) {
    return debit.cents() > 0
        ? new Line(account, Side.DEBIT, debit)
        : new Line(account, Side.CREDIT, Money.ZERO.minus(debit));
  }
}
