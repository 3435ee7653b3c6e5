package ca.jechemine.payments.domain.ledger;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.ledger.Account.Share;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A ledger in memory.
public final class InMemoryLedger implements Ledger, Projections {

  private static final ZoneId TORONTO = ZoneId.of("America/Toronto");

  private final Map<EntryId, JournalEntry> journal = new HashMap<>();
  private final List<JournalEntry> posted = new ArrayList<>();
  private final Map<Account.Platform, Money> platform = new EnumMap<>(Account.Platform.class);
  private final Map<LedgerOwner, List<JournalEntry>> rows = new HashMap<>();
  private final Map<LedgerOwner, OwnerBalances> kept = new HashMap<>();
  private final Map<YearMonth, PlatformTotals> totals = new HashMap<>();

  @Override
  public void post(List<JournalEntry> entries) {
    for (JournalEntry entry : entries) {
      JournalEntry known = journal.get(entry.id());
      if (known != null && known.recordsTheSameAs(entry)) {
        return;
      }
      if (known != null) {
        throw new IllegalStateException("another entry has the id " + entry.id());
      }
      requireCovered(entry);
    }
    for (JournalEntry entry : entries) {
      journal.put(entry.id(), entry);
      posted.add(entry);
      entry.lines().forEach(this::add);
      for (LedgerOwner owner : entry.owners()) {
        rows.computeIfAbsent(owner, _ -> new ArrayList<>()).add(entry);
        kept.put(owner, kept(owner).plus(entry));
      }
    }
  }

  private void add(Line line) {
    if (line.account() instanceof Account.Platform own) {
      platform.merge(own, own.balance(line.debit()), Money::plus);
    }
  }

  private void requireCovered(JournalEntry entry) {
    if (entry.id().memo() == MemoCode.PAYOUT) {
      Statement said = entry.said().orElseThrow();
      Money owed = kept(new LedgerOwner.Professional(said.professional())).of(Share.PAYABLE);
      if (owed.plus(said.net()).cents() < 0) {
        throw new OverBalance(owed);
      }
    }
  }

  /// The whole journal, in the order in which it was posted.
  public List<JournalEntry> journal() {
    return List.copyOf(posted);
  }

  /// How many entries there are.
  int size() {
    return posted.size();
  }

  /// What was posted after so many.
  List<JournalEntry> since(int size) {
    return posted.subList(size, posted.size());
  }

  /// The balance of one of the platform's accounts.
  Money balance(Account.Platform account) {
    return platform.getOrDefault(account, Money.ZERO);
  }

  /// Everybody who has balances.
  public List<LedgerOwner> owners() {
    return List.copyOf(kept.keySet());
  }

  /// Has wrong balances kept.
  public void falsify(OwnerBalances wrong) {
    kept.put(wrong.owner(), wrong);
  }

  @Override
  public Optional<JournalEntry> find(EntryId id) {
    return Optional.ofNullable(journal.get(id));
  }

  @Override
  public Page<ProfessionalEntry> saidTo(UserId professional, PageRequest page) {
    return page(
        rows.getOrDefault(new LedgerOwner.Professional(professional), List.of()).stream()
            .flatMap(it -> ProfessionalEntry.of(it).stream())
            .sorted(Comparator.comparing(ProfessionalEntry::createdAt).reversed())
            .toList(),
        page);
  }

  @Override
  public Page<JournalEntry> postedIn(YearMonth month, PageRequest page) {
    return page(
        journal.values().stream()
            .filter(it -> YearMonth.from(it.at().atZone(TORONTO)).equals(month))
            .sorted(Comparator.comparing(JournalEntry::at))
            .toList(),
        page);
  }

  @Override
  public Page<JournalEntry> about(AppointmentId appointment, PageRequest page) {
    return page(
        journal.values().stream()
            .filter(it -> it.ofAppointment().filter(appointment::equals).isPresent())
            .sorted(Comparator.comparing(JournalEntry::at))
            .toList(),
        page);
  }

  @Override
  public ProfessionalBalances balances(UserId professional, LedgerCycle cycle) {
    OwnerBalances balances = kept(new LedgerOwner.Professional(professional));
    return new ProfessionalBalances(
        professional,
        balances.of(Share.PAYABLE),
        cycle,
        balances.of(cycle),
        balances.of(Share.UNEARNED),
        balances.of(Share.HELD));
  }

  @Override
  public List<ProfessionalBalances> balances(List<UserId> professionals, LedgerCycle cycle) {
    return professionals.stream().map(it -> balances(it, cycle)).toList();
  }

  @Override
  public Money receivable(UserId client) {
    return kept(new LedgerOwner.Client(client)).of(new Account.Receivable(client));
  }

  @Override
  public List<PlatformTotals> totals(int year) {
    return totals.values().stream()
        .filter(it -> it.month().getYear() == year)
        .sorted(Comparator.comparing(PlatformTotals::month))
        .toList();
  }

  @Override
  public Page<JournalEntry> of(LedgerOwner owner, PageRequest page) {
    return page(rows.getOrDefault(owner, List.of()), page);
  }

  @Override
  public OwnerBalances kept(LedgerOwner owner) {
    return kept.getOrDefault(owner, OwnerBalances.none(owner));
  }

  @Override
  public void replace(OwnerBalances read, OwnerBalances workedOut) {
    if (kept(read.owner()).entries() != read.entries()) {
      throw new StaleVersion("the balance");
    }
    kept.put(workedOut.owner(), workedOut);
  }

  @Override
  public void keep(PlatformTotals month) {
    totals.merge(
        month.month(), month, (kept, next) -> next.entries() < kept.entries() ? kept : next);
  }

  private static <T> Page<T> page(List<T> all, PageRequest page) {
    int from = page.start().map(it -> Integer.parseInt(it.value())).orElse(0);
    int until = Math.min(all.size(), from + page.limit());
    return new Page<>(
        all.subList(from, until),
        until < all.size() ? new Position(Integer.toString(until)) : null);
  }
}
