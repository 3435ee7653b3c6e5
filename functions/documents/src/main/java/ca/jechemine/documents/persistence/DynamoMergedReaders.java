package ca.jechemine.documents.persistence;

import ca.jechemine.documents.domain.FileId;
import ca.jechemine.documents.domain.MergedReaders;
import ca.jechemine.documents.domain.RequestStatus;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import ca.jechemine.runtime.merging.Merging;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// Documents, requests and files that change hands: `DocumentItem`, `RequestItem`, `FileItem`.
/// Their seals name them and nobody else, so that they are moved as they stand. Each raises its
/// version: whoever read it before decides again.
public final class DynamoMergedReaders implements MergedReaders {

  private final Tables tables;
  private final Merging merging;

  DynamoMergedReaders(Tables tables, Merging merging) {
    this.tables = tables;
    this.merging = merging;
  }

  @Override
  public boolean move(UserId loser, UserId survivor) {
    QueryResponse documents = documents(loser);
    documents.items().forEach(it -> moveDocument(it, loser, survivor));
    QueryResponse requests = ofIndex("gsi3", RequestItem.asked(loser));
    requests.items().forEach(it -> moveRequest(new ItemReader(it), loser, survivor));
    QueryResponse uploads = ofIndex("gsi2", FileItem.uploader(loser));
    uploads.items().forEach(it -> moveUpload(new ItemReader(it), loser, survivor));
    return Stream.of(documents, requests, uploads)
        .anyMatch(it -> it.hasLastEvaluatedKey() && !it.lastEvaluatedKey().isEmpty());
  }

  private void moveDocument(Map<String, AttributeValue> row, UserId loser, UserId survivor) {
    ItemReader item = new ItemReader(row);
    Map<String, AttributeValue> moved = new HashMap<>(row);
    moved.put("pk", AttributeValue.fromS(DocumentItem.pk(survivor)));
    moved.put("clientId", AttributeValue.fromS(survivor.value()));
    moved.put("version", AttributeValue.fromN(Long.toString(item.number("version") + 1)));
    if (item.text("sharedByUserId").equals(loser.value())) {
      moved.put("sharedByUserId", AttributeValue.fromS(survivor.value()));
    }
    commit(
        Write.put(tables.table(), moved),
        Write.delete(
            Delete.builder()
                .tableName(tables.table())
                .key(Tables.key(item.text("pk"), item.text("sk")))
                .conditionExpression("version = :read AND isReadable = :readable")
                .expressionAttributeValues(
                    Map.of(":read", row.get("version"), ":readable", row.get("isReadable"))),
            _ -> new StaleVersion("the document")),
        changed(
            FileItem.pk(new FileId(item.text("fileId"))),
            FileItem.SK,
            "documentClientId",
            Map.of("documentClientId", survivor.value(), "clientId", survivor.value()),
            loser),
        merging.counting(loser, "documents", 1));
  }

  private void moveRequest(ItemReader item, UserId loser, UserId survivor) {
    Write row =
        changed(
            item.text("pk"),
            item.text("sk"),
            "clientId",
            Map.of("clientId", survivor.value(), "gsi3pk", RequestItem.asked(survivor)),
            loser);
    Stream<Write> open =
        RequestStatus.of(item.text("status")).equals(Optional.of(RequestStatus.OPEN))
            ? Stream.of(counted(loser, -1), counted(survivor, 1))
            : Stream.empty();
    commit(
        Stream.concat(Stream.of(row, merging.counting(loser, "documentRequests", 1)), open)
            .toArray(Write[]::new));
  }

  /// What they shared in somebody else's file, say as a guardian, is theirs to take back still.
  private void moveUpload(ItemReader item, UserId loser, UserId survivor) {
    Optional<String> client = item.optionalText("documentClientId");
    client.ifPresent(it ->
        moveSharer(
            DocumentItem.pk(new UserId(it)),
            DocumentItem.PREFIX + item.text("documentId"),
            loser,
            survivor));
    commit(
        changed(
            item.text("pk"),
            item.text("sk"),
            "uploaderId",
            Map.of("uploaderId", survivor.value(), "gsi2pk", FileItem.uploader(survivor)),
            loser),
        merging.counting(loser, "files", 1));
  }

  private void moveSharer(String pk, String sk, UserId loser, UserId survivor) {
    try {
      tables
          .client()
          .updateItem(update ->
              update
                  .tableName(tables.table())
                  .key(Tables.key(pk, sk))
                  .updateExpression("SET sharedByUserId = :survivor, version = version + :one")
                  .conditionExpression("sharedByUserId = :loser")
                  .expressionAttributeValues(
                      Map.of(
                          ":survivor", AttributeValue.fromS(survivor.value()),
                          ":loser", AttributeValue.fromS(loser.value()),
                          ":one", AttributeValue.fromN("1"))));
    } catch (ConditionalCheckFailedException moved) {
      // It is the survivor's already, or was shared by somebody else, or is no more.
      return;
    }
  }

  /// A row in which `whose` names the loser names the survivor, with what follows from it.
  private Write changed(
      String pk, String sk, String whose, Map<String, String> next, UserId loser) {
    Map<String, AttributeValue> values = new HashMap<>();
    values.put(":loser", AttributeValue.fromS(loser.value()));
    values.put(":one", AttributeValue.fromN("1"));
    next.forEach((name, value) -> values.put(":" + name, AttributeValue.fromS(value)));
    String sets = String.join(", ", next.keySet().stream().map(it -> it + " = :" + it).toList());
    return Write.update(
        Update.builder()
            .tableName(tables.table())
            .key(Tables.key(pk, sk))
            .updateExpression("SET " + sets + ", version = version + :one")
            .conditionExpression(whose + " = :loser")
            .expressionAttributeValues(values),
        _ -> new StaleVersion("what is moved"));
  }

  private Write counted(UserId client, int more) {
    return Write.update(
        Update.builder()
            .tableName(tables.table())
            .key(Tables.key(DocumentItem.pk(client), RequestWrites.COUNT))
            .updateExpression("ADD openRequests :n")
            .expressionAttributeValues(Map.of(":n", AttributeValue.fromN(Integer.toString(more)))),
        _ -> new IllegalStateException("an unconditional update has no condition"));
  }

  /// What changed meanwhile is found again by the next look, unless it was moved.
  private void commit(Write... writes) {
    try {
      tables.transactions().commit(List.of(writes));
    } catch (StaleVersion changed) {
      return;
    }
  }

  private QueryResponse documents(UserId client) {
    return tables
        .client()
        .query(query ->
            query
                .tableName(tables.table())
                .consistentRead(true)
                .keyConditionExpression("pk = :pk AND begins_with(sk, :documents)")
                .expressionAttributeValues(
                    Map.of(
                        ":pk", AttributeValue.fromS(DocumentItem.pk(client)),
                        ":documents", AttributeValue.fromS(DocumentItem.PREFIX)))
                .limit(PAGE));
  }

  private QueryResponse ofIndex(String index, String pk) {
    return tables
        .client()
        .query(
            QueryRequest.builder()
                .tableName(tables.table())
                .indexName(index)
                .keyConditionExpression(index + "pk = :pk")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk)))
                .limit(PAGE)
                .build());
  }
}
