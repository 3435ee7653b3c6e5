package ca.jechemine.payments.persistence;

import ca.jechemine.kernel.Money;
import ca.jechemine.payments.domain.ledger.AlreadyPosted;
import ca.jechemine.payments.domain.ledger.JournalEntry;
import ca.jechemine.payments.domain.ledger.LedgerCycle;
import ca.jechemine.payments.domain.ledger.LedgerOwner;
import ca.jechemine.payments.domain.ledger.MemoCode;
import ca.jechemine.payments.domain.ledger.OverBalance;
import ca.jechemine.payments.domain.ledger.OwnerBalances;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// What is written when entries are posted, to be put into the transaction of what they tell of:
/// each entry where it must not be yet, its rows with its owners, and the owners' balances. Two or
/// three rows of an entry and three of balances, of a session's.
///
/// The platform's own balances are not among them: one row that all transactions write would have
/// them collide. They are summed up from the journal (`RebuildBalances`).
final class LedgerWrites {

  private final String table;
  private final LedgerItem items;

  LedgerWrites(String table, LedgerItem items) {
    this.table = table;
    this.items = items;
  }

  /// The writes that post the entries. They are refused with `AlreadyPosted` when the same entry is
  /// there, with an `IllegalStateException` when another one has its id, and with `OverBalance`
  /// when a payout is more than the payable balance.
  Stream<Write> post(List<JournalEntry> entries) {
    List<Write> writes = new ArrayList<>();
    Map<LedgerOwner, OwnerBalances> added = new LinkedHashMap<>();
    for (JournalEntry entry : entries) {
      writes.add(Write.insert(table, items.entry(entry), row -> unmet(entry, row)));
      for (LedgerOwner owner : entry.owners()) {
        writes.add(Write.put(table, items.row(owner, entry)));
        added.merge(owner, OwnerBalances.none(owner).plus(entry), (sum, _) -> sum.plus(entry));
      }
    }
    added.values().forEach(it -> writes.addAll(balances(it, paidOut(it.owner(), entries))));
    return writes.stream();
  }

  private RuntimeException unmet(JournalEntry entry, Map<String, AttributeValue> row) {
    return items.read(row).recordsTheSameAs(entry)
        ? new AlreadyPosted(entry.id())
        : new IllegalStateException("another entry has the id " + entry.id());
  }

  /// What of these entries is paid out to that owner.
  private static Money paidOut(LedgerOwner owner, List<JournalEntry> entries) {
    return entries.stream()
        .filter(it -> it.id().memo() == MemoCode.PAYOUT)
        .flatMap(it -> it.said().stream())
        .filter(it -> owner.equals(new LedgerOwner.Professional(it.professional())))
        .map(it -> Money.ZERO.minus(it.net()))
        .reduce(Money.ZERO, Money::plus);
  }

  private List<Write> balances(OwnerBalances added, Money paidOut) {
    String pk = BalanceItem.pk(added.owner());
    List<Write> writes = new ArrayList<>();
    Update.Builder lifetime = add(pk, BalanceItem.LIFETIME, BalanceItem.lifetime(added));
    writes.add(paidOut.cents() > 0 ? covered(lifetime, added, paidOut) : unconditional(lifetime));
    for (Map.Entry<LedgerCycle, Money> cycle : added.cycles().entrySet()) {
      Map<String, Long> numbers = Map.of(BalanceItem.PAYABLE, cycle.getValue().cents());
      writes.add(unconditional(add(pk, cycle.getKey().key(), numbers)));
    }
    return writes;
  }

  private static Write unconditional(Update.Builder update) {
    return Write.update(
        update, _ -> new IllegalStateException("an unconditional update has no condition"));
  }

  private static Write covered(Update.Builder update, OwnerBalances added, Money paidOut) {
    Map<String, AttributeValue> values = new TreeMap<>(values(BalanceItem.lifetime(added)));
    values.put(":paidOut", number(paidOut.cents()));
    return Write.update(
        update
            .conditionExpression(BalanceItem.PAYABLE + " >= :paidOut")
            .expressionAttributeValues(values),
        row -> new OverBalance(owed(row)));
  }

  private static Money owed(Map<String, AttributeValue> row) {
    return new Money(new ItemReader(row).optionalNumber(BalanceItem.PAYABLE).orElse(0L));
  }

  private Update.Builder add(String pk, String sk, Map<String, Long> numbers) {
    String sums = String.join(", ", numbers.keySet().stream().map(it -> it + " :" + it).toList());
    return Update.builder()
        .tableName(table)
        .key(Tables.key(pk, sk))
        .updateExpression("ADD " + sums)
        .expressionAttributeValues(values(numbers));
  }

  private static Map<String, AttributeValue> values(Map<String, Long> numbers) {
    Map<String, AttributeValue> values = new TreeMap<>();
    numbers.forEach((name, value) -> values.put(":" + name, number(value)));
    return values;
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
