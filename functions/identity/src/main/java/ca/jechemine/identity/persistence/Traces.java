package ca.jechemine.identity.persistence;

import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// What a person leaves in the identity table beside the account and the profiles, and how it is
/// erased: row by row, so that whoever is interrupted goes on where it was.
final class Traces {

  private static final List<String> ERASED =
      List.of("SECRET#", "SESSION#", "CLAIM", "LISTING", LastUseItem.SK);

  private final Tables tables;
  private final PartitionRows rows;

  Traces(Tables tables) {
    this.tables = tables;
    this.rows = new PartitionRows(tables);
  }

  void erase(UserId account) {
    rows.each(AccountItem.pk(account), this::eraseNeighbour);
    rows.eachOfIndex("gsi1", LoginAuditItem.ofAccount(account), without("ip", "userAgent"));
  }

  private void eraseNeighbour(Map<String, AttributeValue> row) {
    String sk = new ItemReader(row).text("sk");
    if (ERASED.stream().anyMatch(sk::startsWith)) {
      tables.client().deleteItem(it -> it.tableName(tables.table()).key(key(row)));
    } else if (sk.startsWith(ExportItem.PREFIX)) {
      without("ip", "userAgent").accept(row);
    }
  }

  /// Takes the two attributes away, if the row is there still.
  private Consumer<Map<String, AttributeValue>> without(String first, String second) {
    return row -> {
      if (row.containsKey(first) || row.containsKey(second)) {
        tables
            .client()
            .updateItem(update ->
                update
                    .tableName(tables.table())
                    .key(key(row))
                    .updateExpression("REMOVE #first, #second")
                    .expressionAttributeNames(Map.of("#first", first, "#second", second)));
      }
    };
  }

  private static Map<String, AttributeValue> key(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    return Tables.key(item.text("pk"), item.text("sk"));
  }
}
