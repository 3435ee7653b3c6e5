package ca.jechemine.reporting.persistence.billing;

import ca.jechemine.reporting.domain.billing.AccountList;
import ca.jechemine.reporting.domain.billing.BillingState;
import ca.jechemine.reporting.domain.billing.Cell;
import ca.jechemine.reporting.domain.billing.MethodGroup;
import ca.jechemine.reporting.domain.billing.RowFigures;
import ca.jechemine.reporting.domain.billing.RowSums;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.util.HashMap;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// How figures are spelled: `pk = BILLING_DAYS`, `sk = <day>`, and `pk = BILLING_MONTHS`, `sk =
/// <month>`. Of each cell `<state>_<method>_count`, `…_fee` and `…_payout`, of each list of the
/// accounting `LIST_<list>`, each when it ever was something; `changes` rises with each change.
final class SumsItem {

  static final String DAYS = "BILLING_DAYS";
  static final String MONTHS = "BILLING_MONTHS";
  static final String CHANGES = "changes";

  private static final String COUNT = "_count";
  private static final String FEE = "_fee";
  private static final String PAYOUT = "_payout";
  private static final String LIST = "LIST_";

  private SumsItem() {}

  /// Adds a change to the figures under that key.
  static Write adding(String table, String pk, String sk, RowSums change) {
    Map<String, Long> added = numbers(change);
    added.put(CHANGES, 1L);
    Map<String, String> names = new HashMap<>();
    Map<String, AttributeValue> values = new HashMap<>();
    StringJoiner expression = new StringJoiner(", ", "ADD ", "");
    added.forEach((name, it) -> {
      int n = names.size();
      names.put("#n" + n, name);
      values.put(":n" + n, AttributeValue.fromN(Long.toString(it)));
      expression.add("#n%d :n%d".formatted(n, n));
    });
    return Write.update(
        Update.builder()
            .tableName(table)
            .key(Tables.key(pk, sk))
            .updateExpression(expression.toString())
            .expressionAttributeNames(names)
            .expressionAttributeValues(values),
        _ -> new IllegalStateException("an unconditional update has no condition"));
  }

  static Map<String, AttributeValue> write(String pk, String sk, RowSums sums, long changes) {
    ItemWriter item = new ItemWriter().text("pk", pk).text("sk", sk).number(CHANGES, changes);
    numbers(sums).forEach(item::number);
    return item.toItem();
  }

  static RowSums read(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    Map<Cell, RowFigures> cells = new HashMap<>();
    for (BillingState state : BillingState.values()) {
      for (MethodGroup method : MethodGroup.values()) {
        Cell cell = new Cell(state, method);
        cells.put(
            cell,
            new RowFigures(
                number(item, name(cell) + COUNT),
                number(item, name(cell) + FEE),
                number(item, name(cell) + PAYOUT)));
      }
    }
    Map<AccountList, Long> lists = new HashMap<>();
    for (AccountList list : AccountList.values()) {
      lists.put(list, number(item, LIST + list));
    }
    return new RowSums(cells, lists);
  }

  private static Map<String, Long> numbers(RowSums sums) {
    Map<String, Long> numbers = new TreeMap<>();
    sums.cells()
        .forEach((cell, it) -> {
          numbers.put(name(cell) + COUNT, it.count());
          numbers.put(name(cell) + FEE, it.feeCents());
          numbers.put(name(cell) + PAYOUT, it.payoutCents());
        });
    sums.lists().forEach((list, it) -> numbers.put(LIST + list, it));
    return numbers;
  }

  private static String name(Cell cell) {
    return cell.state() + "_" + cell.method();
  }

  private static long number(ItemReader item, String name) {
    return item.optionalNumber(name).orElse(0L);
  }
}
