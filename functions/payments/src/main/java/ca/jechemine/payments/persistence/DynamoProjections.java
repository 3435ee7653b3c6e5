package ca.jechemine.payments.persistence;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.payments.domain.ledger.JournalEntry;
import ca.jechemine.payments.domain.ledger.LedgerCycle;
import ca.jechemine.payments.domain.ledger.LedgerOwner;
import ca.jechemine.payments.domain.ledger.OwnerBalances;
import ca.jechemine.payments.domain.ledger.PlatformTotals;
import ca.jechemine.payments.domain.ledger.Projections;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Put;

/// The balances in the domain's table, as a rebuild reads and writes them.
public final class DynamoProjections implements Projections {

  /// A transaction takes 100 rows; one of them is the row of all times.
  private static final int MOST_CYCLES = 99;

  private static final String SAME_ENTRIES = BalanceItem.ENTRIES + " = :read";
  private static final String NO_ENTRIES =
      "attribute_not_exists(" + BalanceItem.ENTRIES + ") OR " + SAME_ENTRIES;
  private static final String FEWER_ENTRIES =
      "attribute_not_exists(pk) OR " + BalanceItem.ENTRIES + " <= :entries";

  private final Tables tables;
  private final LedgerRows rows;

  public DynamoProjections(Tables tables, FieldCipher cipher) {
    this.tables = tables;
    this.rows = new LedgerRows(tables, new LedgerItem(cipher));
  }

  @Override
  public Page<JournalEntry> of(LedgerOwner owner, PageRequest page) {
    return rows.page(rows.of(LedgerItem.account(owner)), page);
  }

  /// All rows of the owner's: one, and of a professional 26 a year.
  @Override
  public OwnerBalances kept(LedgerOwner owner) {
    List<Map<String, AttributeValue>> found =
        tables.client().queryPaginator(rows.of(BalanceItem.pk(owner)).build()).items().stream()
            .toList();
    return BalanceItem.read(owner, found);
  }

  /// Cycle by cycle what is wrong, as long as no entry is posted; the row of all times with each.
  @Override
  public void replace(OwnerBalances read, OwnerBalances workedOut) {
    if (read.agreesWith(workedOut)) {
      return;
    }
    List<Write> cycles =
        Stream.concat(read.cycles().keySet().stream(), workedOut.cycles().keySet().stream())
            .distinct()
            .filter(it -> !read.of(it).equals(workedOut.of(it)))
            .sorted()
            .map(it -> cycle(workedOut, it))
            .toList();
    long entries = read.entries();
    int from = 0;
    do {
      int until = Math.min(cycles.size(), from + MOST_CYCLES);
      List<Write> writes = new ArrayList<>(cycles.subList(from, until));
      writes.addFirst(lifetime(workedOut, entries));
      tables.transactions().commit(writes);
      entries = workedOut.entries();
      from = until;
    } while (from < cycles.size());
  }

  private Write lifetime(OwnerBalances workedOut, long read) {
    ItemWriter item = item(workedOut.owner(), BalanceItem.LIFETIME);
    BalanceItem.lifetime(workedOut).forEach(item::number);
    return Write.put(
        Put.builder()
            .tableName(tables.table())
            .item(item.toItem())
            .conditionExpression(read == 0 ? NO_ENTRIES : SAME_ENTRIES)
            .expressionAttributeValues(Map.of(":read", number(read))),
        _ -> new StaleVersion("the balance"));
  }

  private Write cycle(OwnerBalances workedOut, LedgerCycle cycle) {
    return Write.put(
        tables.table(),
        item(workedOut.owner(), cycle.key())
            .number(BalanceItem.PAYABLE, workedOut.of(cycle).cents())
            .toItem());
  }

  private static ItemWriter item(LedgerOwner owner, String sk) {
    return new ItemWriter().text("pk", BalanceItem.pk(owner)).text("sk", sk);
  }

  @Override
  public void keep(PlatformTotals totals) {
    try {
      tables
          .client()
          .putItem(put ->
              put.tableName(tables.table())
                  .item(BalanceItem.write(totals))
                  .conditionExpression(FEWER_ENTRIES)
                  .expressionAttributeValues(Map.of(":entries", number(totals.entries()))));
    } catch (ConditionalCheckFailedException later) {
      // The journal only grows: what is kept adds up all of these entries and later ones.
    }
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
