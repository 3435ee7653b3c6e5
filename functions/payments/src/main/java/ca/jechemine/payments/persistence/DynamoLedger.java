package ca.jechemine.payments.persistence;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.UserId;
import ca.jechemine.payments.domain.AppointmentId;
import ca.jechemine.payments.domain.ledger.Account;
import ca.jechemine.payments.domain.ledger.Account.Share;
import ca.jechemine.payments.domain.ledger.AlreadyPosted;
import ca.jechemine.payments.domain.ledger.EntryId;
import ca.jechemine.payments.domain.ledger.JournalEntry;
import ca.jechemine.payments.domain.ledger.Ledger;
import ca.jechemine.payments.domain.ledger.LedgerCycle;
import ca.jechemine.payments.domain.ledger.LedgerOwner;
import ca.jechemine.payments.domain.ledger.OwnerBalances;
import ca.jechemine.payments.domain.ledger.PlatformTotals;
import ca.jechemine.payments.domain.ledger.ProfessionalBalances;
import ca.jechemine.payments.domain.ledger.ProfessionalEntry;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.Tables;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The ledger in the domain's table: `LedgerItem`, `BalanceItem`, `LedgerWrites`.
public final class DynamoLedger implements Ledger {

  private final Tables tables;
  private final LedgerItem items;
  private final LedgerRows rows;
  private final LedgerWrites writes;

  public DynamoLedger(Tables tables, FieldCipher cipher) {
    this.tables = tables;
    this.items = new LedgerItem(cipher);
    this.rows = new LedgerRows(tables, items);
    this.writes = new LedgerWrites(tables.table(), items);
  }

  @Override
  public void post(List<JournalEntry> entries) {
    try {
      tables.transactions().commit(writes.post(entries).toList());
    } catch (AlreadyPosted posted) {
      // What is posted again is in the journal: there is nothing left to do.
    }
  }

  @Override
  public Optional<JournalEntry> find(EntryId id) {
    return tables.find(LedgerItem.pk(id), LedgerItem.SK).map(items::read);
  }

  @Override
  public Page<ProfessionalEntry> saidTo(UserId professional, PageRequest page) {
    String pk = LedgerItem.account(new LedgerOwner.Professional(professional));
    return rows.page(rows.of(pk, LedgerItem.SAID).scanIndexForward(false), page)
        .map(it -> ProfessionalEntry.of(it).orElseThrow());
  }

  @Override
  public Page<JournalEntry> postedIn(YearMonth month, PageRequest page) {
    return rows.page(rows.ofIndex("gsi1", LedgerItem.journal(month)), page);
  }

  @Override
  public Page<JournalEntry> about(AppointmentId appointment, PageRequest page) {
    return rows.page(rows.ofIndex("gsi2", LedgerItem.entries(appointment)), page);
  }

  @Override
  public ProfessionalBalances balances(UserId professional, LedgerCycle cycle) {
    return balances(List.of(professional), cycle).getFirst();
  }

  @Override
  public List<ProfessionalBalances> balances(List<UserId> professionals, LedgerCycle cycle) {
    if (professionals.size() > MOST_AT_ONCE) {
      throw new IllegalArgumentException("too many balances at once");
    }
    if (professionals.isEmpty()) {
      return List.of();
    }
    List<Map<String, AttributeValue>> found =
        tables.findAll(
            professionals.stream()
                .map(it -> BalanceItem.pk(new LedgerOwner.Professional(it)))
                .flatMap(it ->
                    Stream.of(Tables.key(it, BalanceItem.LIFETIME), Tables.key(it, cycle.key())))
                .toList());
    return IntStream.range(0, professionals.size())
        .mapToObj(it -> balances(professionals.get(it), cycle, found.subList(2 * it, 2 * it + 2)))
        .toList();
  }

  private static ProfessionalBalances balances(
      UserId professional, LedgerCycle cycle, List<Map<String, AttributeValue>> rows) {
    OwnerBalances balances =
        BalanceItem.read(
            new LedgerOwner.Professional(professional),
            rows.stream().filter(it -> !it.isEmpty()).toList());
    return new ProfessionalBalances(
        professional,
        balances.of(Share.PAYABLE),
        cycle,
        balances.of(cycle),
        balances.of(Share.UNEARNED),
        balances.of(Share.HELD));
  }

  @Override
  public Money receivable(UserId client) {
    LedgerOwner owner = new LedgerOwner.Client(client);
    List<Map<String, AttributeValue>> row =
        tables.find(BalanceItem.pk(owner), BalanceItem.LIFETIME).stream().toList();
    return BalanceItem.read(owner, row).of(new Account.Receivable(client));
  }

  @Override
  public List<PlatformTotals> totals(int year) {
    return tables.client().query(rows.of(BalanceItem.totals(year)).build()).items().stream()
        .map(BalanceItem::readTotals)
        .toList();
  }
}
