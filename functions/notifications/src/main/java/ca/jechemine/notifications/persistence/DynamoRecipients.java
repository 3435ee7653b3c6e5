package ca.jechemine.notifications.persistence;

import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.DeliveryState;
import ca.jechemine.notifications.domain.LedgerEntry;
import ca.jechemine.notifications.domain.Recipients;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.util.List;
import java.util.stream.Gatherers;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// Takes recipients out of the rows of the ledger; see `DeliveryItem` for these.
public final class DynamoRecipients implements Recipients {

  /// A transaction holds a hundred writes, and a row may ask for two.
  private static final int TOGETHER = 50;

  private final Tables tables;
  private final DeliveryItem items;
  private final KeyedHash lookups;

  public DynamoRecipients(Tables tables, FieldCipher cipher, KeyedHash lookups) {
    this.tables = tables;
    this.items = new DeliveryItem(cipher);
    this.lookups = lookups;
  }

  /// Rows stay in their index, so that whoever begins again finds them all; a row that has lost its
  /// recipient is left as it is.
  @Override
  public void forget(UserId user) {
    tables
        .client()
        .queryPaginator(
            DeliveryItem.query(tables, DeliveryItem.BY_USER, DeliveryItem.user(user)).build())
        .items()
        .stream()
        .filter(it -> it.containsKey("recipient"))
        .map(items::read)
        .gather(Gatherers.windowFixed(TOGETHER))
        .forEach(this::forget);
  }

  private void forget(List<LedgerEntry> entries) {
    Stream<Write> mailboxes =
        entries.stream()
            .filter(DynamoRecipients::cameBack)
            .flatMap(it -> it.recipient().stream())
            .map(it -> DynamoReturns.key(lookups, it))
            .distinct()
            .map(key ->
                Write.delete(
                    Delete.builder().tableName(tables.table()).key(key),
                    _ -> new IllegalStateException("it has no condition")));
    tables
        .transactions()
        .commit(
            Stream.concat(entries.stream().map(it -> withoutRecipient(it.id())), mailboxes)
                .toList());
  }

  private static boolean cameBack(LedgerEntry entry) {
    return entry.state() == DeliveryState.BOUNCED || entry.state() == DeliveryState.COMPLAINED;
  }

  private Write withoutRecipient(String id) {
    return Write.update(
        Update.builder()
            .tableName(tables.table())
            .key(DeliveryItem.key(id))
            .updateExpression("REMOVE recipient"),
        _ -> new IllegalStateException("it has no condition"));
  }
}
