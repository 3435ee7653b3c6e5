package ca.jechemine.payments.application;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.ledger.Account;
import ca.jechemine.payments.domain.ledger.EntryId;
import ca.jechemine.payments.domain.ledger.JournalEntry;
import ca.jechemine.payments.domain.ledger.Ledger;
import ca.jechemine.payments.domain.ledger.LedgerCycle;
import ca.jechemine.payments.domain.ledger.Line;
import ca.jechemine.payments.domain.ledger.MemoCode;
import ca.jechemine.payments.domain.ledger.PaymentChannel;
import ca.jechemine.payments.domain.ledger.PlatformTotals;
import ca.jechemine.payments.domain.ledger.ProfessionalBalances;
import ca.jechemine.payments.domain.ledger.ProfessionalEntry;
import ca.jechemine.payments.domain.ledger.Side;
import ca.jechemine.payments.domain.ledger.Statement;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// A journal of so many paid sessions a month, which are made when they are asked for: nothing of
/// it is kept.
final class LongLedger implements Ledger {

  /// What is asked before a page is given.
  @FunctionalInterface
  interface Watch {
    void page(YearMonth month, int from);
  }

  private final int aMonth;
  private final int professionals;
  private final Watch watch;

  LongLedger(int aMonth, int professionals, Watch watch) {
    this.aMonth = aMonth;
    this.professionals = professionals;
    this.watch = watch;
  }

  @Override
  public Page<JournalEntry> postedIn(YearMonth month, PageRequest page) {
    int from = page.start().map(Position::value).map(Integer::valueOf).orElse(0);
    watch.page(month, from);
    int end = Math.min(aMonth, from + page.limit());
    return new Page<>(
        IntStream.range(from, end).mapToObj(it -> entry(month, it)).toList(),
        end < aMonth ? new Position(Integer.toString(end)) : null);
  }

  private JournalEntry entry(YearMonth month, int number) {
    Money net = new Money(108_00);
    Instant at = month.atDay(2).atStartOfDay().toInstant(ZoneOffset.UTC).plusSeconds(number);
    String id = "%s%08d".formatted(month.toString().replace("-", ""), number);
    UserId professional = professional(number % professionals);
    return new JournalEntry(
        new EntryId(MemoCode.PAYMENT, id),
        at,
        List.of(
            new Line(new Account.Owed(professional, Account.Share.UNEARNED), Side.DEBIT, net),
            new Line(new Account.Owed(professional, Account.Share.PAYABLE), Side.CREDIT, net)),
        new AppointmentId("0198f3a1b2" + id),
        new Statement.Credit(
            professional,
            LedgerCycle.at(at),
            new Money(120_00),
            new Money(12_00),
            PaymentChannel.STRIPE,
            "individuel"));
  }

  static UserId professional(int number) {
    return new UserId("0198f3a1b2c4%012x".formatted(number));
  }

  @Override
  public void post(List<JournalEntry> entries) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Optional<JournalEntry> find(EntryId id) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<ProfessionalEntry> saidTo(UserId professional, PageRequest page) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Page<JournalEntry> about(AppointmentId appointment, PageRequest page) {
    throw new UnsupportedOperationException();
  }

  @Override
  public ProfessionalBalances balances(UserId professional, LedgerCycle cycle) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<ProfessionalBalances> balances(List<UserId> professionals, LedgerCycle cycle) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Money receivable(UserId client) {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<PlatformTotals> totals(int year) {
    throw new UnsupportedOperationException();
  }
}
