package ca.jechemine.documents.persistence;

import ca.jechemine.documents.domain.ClientDocument;
import ca.jechemine.documents.domain.DocumentId;
import ca.jechemine.documents.domain.Documents;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.runtime.dynamo.Positions;
import ca.jechemine.runtime.dynamo.ReceiptItems;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// Documents in the domain's table: see `DocumentItem`.
public final class DynamoDocuments implements Documents {

  private static final int ROWS_AT_LEAST = 100;

  private final Tables tables;
  private final ReceiptItems receipts;
  private final DocumentItem items;

  DynamoDocuments(Tables tables, ReceiptItems receipts, DocumentItem items) {
    this.tables = tables;
    this.receipts = receipts;
    this.items = items;
  }

  @Override
  public Optional<Versioned<ClientDocument>> find(UserId client, DocumentId id) {
    return tables.find(DocumentItem.pk(client), DocumentItem.sk(id)).map(items::read);
  }

  /// One query; where what is not readable left the page short, more, of a hundred rows at least:
  /// the queries are few however much is still to be scanned.
  @Override
  public Page<ClientDocument> list(UserId client, boolean onlyReadable, PageRequest page) {
    List<ClientDocument> found = new ArrayList<>();
    Optional<Map<String, AttributeValue>> from = page.start().map(Positions::key);
    int most = page.limit();
    while (true) {
      QueryResponse rows = query(client, onlyReadable, from, most);
      for (Map<String, AttributeValue> row : rows.items()) {
        if (found.size() == page.limit()) {
          return new Page<>(found, Positions.of(key(found.getLast())));
        }
        found.add(items.read(row).value());
      }
      if (rows.lastEvaluatedKey().isEmpty()) {
        return new Page<>(found, null);
      }
      if (found.size() == page.limit()) {
        return new Page<>(found, Positions.of(key(found.getLast())));
      }
      from = Optional.of(rows.lastEvaluatedKey());
      most = Math.max(page.limit() - found.size(), ROWS_AT_LEAST);
    }
  }

  private static Map<String, AttributeValue> key(ClientDocument document) {
    return Tables.key(DocumentItem.pk(document.client()), DocumentItem.sk(document.id()));
  }

  private QueryResponse query(
      UserId client, boolean onlyReadable, Optional<Map<String, AttributeValue>> from, int most) {
    QueryRequest.Builder query =
        QueryRequest.builder()
            .tableName(tables.table())
            .keyConditionExpression("pk = :pk AND begins_with(sk, :documents)")
            .scanIndexForward(false)
            .consistentRead(true)
            .limit(most);
    Map<String, AttributeValue> keys =
        Map.of(
            ":pk", AttributeValue.fromS(DocumentItem.pk(client)),
            ":documents", AttributeValue.fromS(DocumentItem.PREFIX));
    if (onlyReadable) {
      query
          .filterExpression("isReadable = :yes")
          .expressionAttributeValues(
              Map.of(
                  ":pk", keys.get(":pk"),
                  ":documents", keys.get(":documents"),
                  ":yes", AttributeValue.fromBool(true)));
    } else {
      query.expressionAttributeValues(keys);
    }
    from.ifPresent(query::exclusiveStartKey);
    return tables.client().query(query.build());
  }

  @Override
  public void edit(Versioned<ClientDocument> document, Optional<Receipt> receipt) {
    Write row =
        Write.put(
            Put.builder()
                .tableName(tables.table())
                .item(items.write(document.value(), document.version() + 1))
                // Whether it is readable may have changed under the same version.
                .conditionExpression("version = :read AND isReadable = :readable")
                .expressionAttributeValues(
                    Map.of(
                        ":read", AttributeValue.fromN(Long.toString(document.version())),
                        ":readable", AttributeValue.fromBool(document.value().isReadable()))),
            _ -> new StaleVersion("the document"));
    tables.transactions().commit(Stream.concat(receipts.keep(receipt), Stream.of(row)).toList());
  }
}
