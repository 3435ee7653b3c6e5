package ca.jechemine.payments.persistence;

import ca.jechemine.kernel.Money;
import ca.jechemine.payments.domain.ledger.Account;
import ca.jechemine.payments.domain.ledger.Account.Platform;
import ca.jechemine.payments.domain.ledger.Account.Share;
import ca.jechemine.payments.domain.ledger.LedgerCycle;
import ca.jechemine.payments.domain.ledger.LedgerOwner;
import ca.jechemine.payments.domain.ledger.OwnerBalances;
import ca.jechemine.payments.domain.ledger.PlatformTotals;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import java.time.YearMonth;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Balances: `pk = BALANCE#<owner>`, `sk = LIFETIME`, and of a professional one for each cycle, `sk
/// = <cycle>`; the platform's totals of a month: `pk = TOTALS#<year>`, `sk = <year and month>`.
/// Cents, positive on the account's normal side.
final class BalanceItem {

  static final String LIFETIME = "LIFETIME";
  static final String ENTRIES = "entries";
  static final String PAYABLE = "payable";

  private static final String RECEIVABLE = "receivable";

  private BalanceItem() {}

  static String pk(LedgerOwner owner) {
    return "BALANCE#" + LedgerItem.key(owner);
  }

  static String totals(int year) {
    return "TOTALS#%04d".formatted(year);
  }

  /// The numbers of the row of all times, by the names of their attributes.
  static Map<String, Long> lifetime(OwnerBalances balances) {
    Map<String, Long> numbers = new TreeMap<>();
    numbers.put(ENTRIES, balances.entries());
    balances.accounts().forEach((account, money) -> numbers.put(name(account), money.cents()));
    return numbers;
  }

  private static String name(Account account) {
    return switch (account) {
      case Account.Receivable _ -> RECEIVABLE;
      case Account.Owed(_, var share) -> name(share);
      case Platform it -> it.code();
    };
  }

  private static String name(Share share) {
    return share.name().toLowerCase(Locale.ROOT);
  }

  /// The balances of an owner, of their rows.
  static OwnerBalances read(LedgerOwner owner, List<Map<String, AttributeValue>> rows) {
    Map<LedgerCycle, Money> cycles = new HashMap<>();
    Map<Account, Money> accounts = new HashMap<>();
    long entries = 0;
    for (Map<String, AttributeValue> row : rows) {
      ItemReader item = new ItemReader(row);
      Optional<LedgerCycle> cycle = item.optionalText("sk").flatMap(LedgerCycle::parse);
      if (cycle.isPresent()) {
        cycles.put(cycle.get(), new Money(item.number(PAYABLE)));
      } else {
        entries = item.optionalNumber(ENTRIES).orElse(0L);
        readLifetime(owner, item, accounts);
      }
    }
    return new OwnerBalances(owner, entries, accounts, cycles);
  }

  private static void readLifetime(
      LedgerOwner owner, ItemReader item, Map<Account, Money> accounts) {
    switch (owner) {
      case LedgerOwner.Client(var id) ->
          item.optionalNumber(RECEIVABLE)
              .ifPresent(it -> accounts.put(new Account.Receivable(id), new Money(it)));
      case LedgerOwner.Professional(var id) -> {
        for (Share share : Share.values()) {
          item.optionalNumber(name(share))
              .ifPresent(it -> accounts.put(new Account.Owed(id, share), new Money(it)));
        }
      }
    }
  }

  static Map<String, AttributeValue> write(PlatformTotals totals) {
    ItemWriter item =
        new ItemWriter()
            .text("pk", totals(totals.month().getYear()))
            .text("sk", totals.month().toString())
            .number(ENTRIES, totals.entries());
    totals.accounts().forEach((account, money) -> item.number(account.code(), money.cents()));
    return item.toItem();
  }

  static PlatformTotals readTotals(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    Map<Platform, Money> accounts = new EnumMap<>(Platform.class);
    for (Platform account : Platform.values()) {
      item.optionalNumber(account.code()).ifPresent(it -> accounts.put(account, new Money(it)));
    }
    return new PlatformTotals(YearMonth.parse(item.text("sk")), item.number(ENTRIES), accounts);
  }
}
