package ca.jechemine.payments.domain.ledger;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.ledger.Account.Share;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/// A session and its people, at noon of one day.
public final class LedgerFixtures {

  public static final Instant NOON = Instant.parse("2026-04-25T16:00:00Z");
  public static final LedgerCycle CYCLE = new LedgerCycle(2026, 9);
  public static final UserId CLAIRE = new UserId("c00000000000000000000001");
  public static final UserId PAUL = new UserId("a00000000000000000000001");
  public static final AppointmentId APPOINTMENT = new AppointmentId("b00000000000000000000001");
  public static final Session SESSION =
      new Session(APPOINTMENT, CLAIRE, PAUL, "individual_psychotherapy");
  public static final PriceSplit PRICE = split(12_000, 1_200);

  static final Account RECEIVABLE = new Account.Receivable(CLAIRE);
  static final Account PAYABLE = new Account.Owed(PAUL, Share.PAYABLE);
  static final Account HELD = new Account.Owed(PAUL, Share.HELD);
  static final Account UNEARNED = new Account.Owed(PAUL, Share.UNEARNED);

  private LedgerFixtures() {}

  public static Money cents(long cents) {
    return new Money(cents);
  }

  public static PriceSplit split(long price, long fee) {
    return new PriceSplit(cents(price), cents(fee));
  }

  /// What an entry does, by account: cents of debit, or, negative, of credit.
  static Map<Account, Long> moves(JournalEntry entry) {
    return balances(List.of(entry));
  }

  /// What entries come to, by account: cents of debit less credit; nothing is left out.
  static Map<Account, Long> balances(Collection<JournalEntry> entries) {
    Map<Account, Long> sums =
        entries.stream()
            .flatMap(it -> it.lines().stream())
            .collect(
                Collectors.groupingBy(
                    Line::account, Collectors.summingLong(LedgerFixtures::debit)));
    return sums.entrySet().stream()
        .filter(it -> it.getValue() != 0)
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static long debit(Line line) {
    return switch (line.side()) {
      case DEBIT -> line.amount().cents();
      case CREDIT -> -line.amount().cents();
    };
  }

  /// A session's account and all that was posted of it.
  static History history() {
    return new History(SessionAccount.of(SESSION), List.of());
  }

  record History(SessionAccount account, List<JournalEntry> entries) {

    History and(Function<SessionAccount, SessionAccount.Posted> event) {
      SessionAccount.Posted posted = event.apply(account);
      List<JournalEntry> all = new ArrayList<>(entries);
      all.addAll(posted.entries());
      return new History(posted.account(), List.copyOf(all));
    }

    JournalEntry last() {
      return entries.getLast();
    }

    Map<Account, Long> balances() {
      return LedgerFixtures.balances(entries);
    }
  }
}
