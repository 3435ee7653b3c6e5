package ca.jechemine.documents.persistence;

import ca.jechemine.documents.domain.DocumentRequest;
import ca.jechemine.documents.domain.RequestChange;
import ca.jechemine.documents.domain.RequestId;
import ca.jechemine.documents.domain.RequestStatus;
import ca.jechemine.documents.domain.Requests;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Positions;
import ca.jechemine.runtime.dynamo.ReceiptItems;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// Requests for documents in the domain's table: `RequestItem`, `RequestWrites`.
public final class DynamoRequests implements Requests {

  private final Tables tables;
  private final ReceiptItems receipts;
  private final RequestItem items;
  private final RequestWrites writes;

  DynamoRequests(Tables tables, ReceiptItems receipts, RequestItem items, RequestWrites writes) {
    this.tables = tables;
    this.receipts = receipts;
    this.items = items;
    this.writes = writes;
  }

  @Override
  public Optional<Versioned<DocumentRequest>> find(RequestId id) {
    return tables.find(RequestItem.pk(id), RequestItem.SK).map(items::read);
  }

  @Override
  public void ask(DocumentRequest.Open request, Optional<Receipt> receipt) {
    tables
        .transactions()
        .commit(Stream.concat(receipts.keep(receipt), writes.asked(request)).toList());
  }

  @Override
  public void save(RequestChange change) {
    tables.transactions().commit(writes.changed(change).toList());
  }

  @Override
  public Page<Versioned<DocumentRequest>> ofClient(
      UserId client, Optional<RequestStatus> status, PageRequest page) {
    String pk = RequestItem.asked(client);
    return page(
        status.map(it -> rows("gsi3", pk, it)).orElseGet(() -> rows("gsi3", pk)), "gsi3", page);
  }

  @Override
  public Page<Versioned<DocumentRequest>> askedBy(UserId asker, PageRequest page) {
    return page(rows("gsi2", RequestItem.asker(asker), RequestStatus.OPEN), "gsi2", page);
  }

  @Override
  public List<Versioned<DocumentRequest>> toBeReminded(Instant now, int most) {
    QueryRequest query =
        QueryRequest.builder()
            .tableName(tables.table())
            .indexName("gsi1")
            .keyConditionExpression("gsi1pk = :remind AND gsi1sk < :now")
            .expressionAttributeValues(
                Map.of(
                    ":remind", AttributeValue.fromS(RequestItem.REMIND),
                    // Everything of that very millisecond, too.
                    ":now", AttributeValue.fromS(RequestItem.dueAt(now) + "~")))
            .limit(most)
            .build();
    return tables.client().query(query).items().stream().map(items::read).toList();
  }

  @Override
  public int forgetClient(UserId client, int most) {
    List<Map<String, AttributeValue>> rows =
        tables.client().query(rows("gsi3", RequestItem.asked(client)).limit(most).build()).items();
    Stream<Write> requests =
        rows.stream().map(ItemReader::new).map(it -> delete(it.text("pk"), it.text("sk")));
    Stream<Write> count = Stream.of(delete(DocumentItem.pk(client), RequestWrites.COUNT));
    tables
        .transactions()
        .commit((rows.size() == most ? requests : Stream.concat(requests, count)).toList());
    return rows.size();
  }

  private Write delete(String pk, String sk) {
    return Write.delete(
        Delete.builder().tableName(tables.table()).key(Tables.key(pk, sk)),
        _ -> new IllegalStateException("an unconditional delete has no condition"));
  }

  @Override
  public List<Versioned<DocumentRequest>> namedAfter(UserId asker, int most) {
    QueryRequest query = rows("gsi2", RequestItem.asker(asker)).limit(most).build();
    return tables.client().query(query).items().stream().map(items::read).toList();
  }

  /// Of an index, what is under that key; lowest sort key first.
  private QueryRequest.Builder rows(String index, String pk) {
    return QueryRequest.builder()
        .tableName(tables.table())
        .indexName(index)
        .keyConditionExpression(index + "pk = :pk")
        .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk)));
  }

  /// The same of what stands so.
  private QueryRequest.Builder rows(String index, String pk, RequestStatus status) {
    return rows(index, pk)
        .keyConditionExpression(index + "pk = :pk AND begins_with(" + index + "sk, :status)")
        .expressionAttributeValues(
            Map.of(
                ":pk", AttributeValue.fromS(pk),
                ":status", AttributeValue.fromS(RequestItem.prefix(status))));
  }

  /// One row more than asked for is read, so that no page is empty but the only one.
  private Page<Versioned<DocumentRequest>> page(
      QueryRequest.Builder query, String index, PageRequest page) {
    query.limit(page.limit() + 1);
    page.start().map(Positions::key).ifPresent(query::exclusiveStartKey);
    List<Map<String, AttributeValue>> rows = tables.client().query(query.build()).items();
    List<Map<String, AttributeValue>> shown = rows.subList(0, Math.min(rows.size(), page.limit()));
    return new Page<>(
        shown.stream().map(items::read).toList(),
        rows.size() > page.limit() ? position(shown.getLast(), index) : null);
  }

  private static Position position(Map<String, AttributeValue> row, String index) {
    Map<String, AttributeValue> key = new HashMap<>(row);
    key.keySet().retainAll(List.of("pk", "sk", index + "pk", index + "sk"));
    return Positions.of(key);
  }
}
