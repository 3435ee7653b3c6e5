package ca.jechemine.payments.domain.ledger;

import ca.jechemine.kernel.Money;
import ca.jechemine.payments.domain.ledger.Account.Share;
import java.util.HashMap;
import java.util.Map;

/// The balances of one owner as their entries in the journal add up: the one rule by which they are
/// kept with every entry and worked out again from all of them.
///
/// @param entries how many entries changed them
/// @param accounts each account's balance, positive on its normal side; those not named are nothing
/// @param cycles of a professional, what each cycle added to the payable balance
public record OwnerBalances(
    LedgerOwner owner, long entries, Map<Account, Money> accounts, Map<LedgerCycle, Money> cycles) {

  public OwnerBalances {
    accounts = Map.copyOf(accounts);
    cycles = Map.copyOf(cycles);
  }

  /// Before the first entry.
  public static OwnerBalances none(LedgerOwner owner) {
    return new OwnerBalances(owner, 0, Map.of(), Map.of());
  }

  /// After one more entry, which is about this owner.
  public OwnerBalances plus(JournalEntry entry) {
    Map<Account, Money> nextAccounts = new HashMap<>(accounts);
    entry.lines().stream()
        .filter(it -> it.account().owner().filter(owner::equals).isPresent())
        .forEach(
            it -> nextAccounts.merge(it.account(), it.account().balance(it.debit()), Money::plus));
    Map<LedgerCycle, Money> nextCycles = new HashMap<>(cycles);
    entry
        .said()
        .filter(it -> owner.equals(new LedgerOwner.Professional(it.professional())))
        .ifPresent(it -> nextCycles.merge(it.cycle(), it.net(), Money::plus));
    return new OwnerBalances(owner, entries + 1, nextAccounts, nextCycles);
  }

  /// The balance of that account of the owner's.
  public Money of(Account account) {
    return accounts.getOrDefault(account, Money.ZERO);
  }

  /// A professional's share; nothing of clients.
  public Money of(Share share) {
    return switch (owner) {
      case LedgerOwner.Professional(var id) -> of(new Account.Owed(id, share));
      case LedgerOwner.Client _ -> Money.ZERO;
    };
  }

  /// What that cycle added to the payable balance.
  public Money of(LedgerCycle cycle) {
    return cycles.getOrDefault(cycle, Money.ZERO);
  }

  /// Whether every balance is the same; one that is not named is nothing.
  public boolean agreesWith(OwnerBalances other) {
    return owner.equals(other.owner)
        && entries == other.entries
        && withoutNothing(accounts).equals(withoutNothing(other.accounts))
        && withoutNothing(cycles).equals(withoutNothing(other.cycles));
  }

  private static <T> Map<T, Money> withoutNothing(Map<T, Money> balances) {
    Map<T, Money> some = new HashMap<>(balances);
    some.values().removeIf(Money.ZERO::equals);
    return some;
  }
}
