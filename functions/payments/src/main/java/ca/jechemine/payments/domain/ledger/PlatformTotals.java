package ca.jechemine.payments.domain.ledger;

import ca.jechemine.kernel.Money;
import ca.jechemine.payments.domain.ledger.Account.Platform;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.Map;

/// What a month, by the calendar of America/Toronto, added to each of the platform's own accounts.
///
/// @param entries how many entries of the month they add up
/// @param accounts positive on each account's normal side; those not named are nothing
public record PlatformTotals(YearMonth month, long entries, Map<Platform, Money> accounts) {

  public PlatformTotals {
    accounts = Map.copyOf(accounts);
  }

  /// Before the month's first entry.
  public static PlatformTotals none(YearMonth month) {
    return new PlatformTotals(month, 0, Map.of());
  }

  /// After one more entry of the month.
  public PlatformTotals plus(JournalEntry entry) {
    Map<Platform, Money> next = new EnumMap<>(Platform.class);
    next.putAll(accounts);
    for (Line line : entry.lines()) {
      if (line.account() instanceof Platform own) {
        next.merge(own, own.balance(line.debit()), Money::plus);
      }
    }
    return new PlatformTotals(month, entries + 1, next);
  }

  /// What the month added to that account.
  public Money of(Platform account) {
    return accounts.getOrDefault(account, Money.ZERO);
  }
}
