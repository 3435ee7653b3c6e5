package ca.jechemine.documents.persistence;

import ca.jechemine.documents.domain.Attachment;
import ca.jechemine.documents.domain.ClientDocument;
import ca.jechemine.documents.domain.FileChange;
import ca.jechemine.documents.domain.FileChange.DocumentStep;
import ca.jechemine.documents.domain.FileId;
import ca.jechemine.documents.domain.Files;
import ca.jechemine.documents.domain.Purpose;
import ca.jechemine.documents.domain.StoredFile;
import ca.jechemine.documents.domain.Upload;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Positions;
import ca.jechemine.runtime.dynamo.RateLimit;
import ca.jechemine.runtime.dynamo.RateLimits;
import ca.jechemine.runtime.dynamo.RateLimits.Spending;
import ca.jechemine.runtime.dynamo.ReceiptItems;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import ca.jechemine.runtime.outbox.Outbox;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// Files in the domain's table, each with its document in the client's file and the request that it
/// answers: `FileItem`, `LetterItem`, `DocumentItem`, `RequestWrites`.
public final class DynamoFiles implements Files {

  private static final RateLimit LETTERS =
      new RateLimit("referral-upload", 15, Duration.ofHours(1));
  private static final RateLimit FILES = new RateLimit("upload", 200, Duration.ofHours(1));

  private final Tables tables;
  private final RateLimits limits;
  private final ReceiptItems receipts;
  private final Outbox outbox;
  private final FileItem files;
  private final DocumentItem documents;
  private final RequestWrites requests;

  DynamoFiles(
      Tables tables,
      RateLimits limits,
      ReceiptItems receipts,
      Outbox outbox,
      FileItem files,
      DocumentItem documents,
      RequestWrites requests) {
    this.tables = tables;
    this.limits = limits;
    this.receipts = receipts;
    this.outbox = outbox;
    this.files = files;
    this.documents = documents;
    this.requests = requests;
  }

  /// One query of at most two rows.
  @Override
  public Optional<Versioned<StoredFile>> find(FileId id) {
    List<Map<String, AttributeValue>> rows =
        tables
            .client()
            .query(query ->
                query
                    .tableName(tables.table())
                    .keyConditionExpression("pk = :pk")
                    .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(FileItem.pk(id))))
                    .consistentRead(true))
            .items();
    Optional<Attachment.Letter> letter = row(rows, LetterItem.SK).map(LetterItem::read);
    return row(rows, FileItem.SK)
        .map(it -> new Versioned<>(files.read(it, letter), new ItemReader(it).number("version")));
  }

  private static Optional<Map<String, AttributeValue>> row(
      List<Map<String, AttributeValue>> rows, String sk) {
    return rows.stream().filter(it -> new ItemReader(it).text("sk").equals(sk)).findFirst();
  }

  @Override
  public void announce(StoredFile.Pending file, String viewerAddress, Optional<Receipt> receipt) {
    Write row =
        Write.insert(
            tables.table(),
            files.write(file, 1),
            _ -> new IllegalStateException("two files have one id"));
    limits.commitWith(
        List.of(spending(file.upload(), viewerAddress)),
        Stream.concat(receipts.keep(receipt), Stream.of(row)).toList());
  }

  private static Spending spending(Upload upload, String viewerAddress) {
    return upload.purpose() == Purpose.REFERRAL
        ? new Spending(LETTERS, viewerAddress)
        : new Spending(FILES, upload.uploaderId().map(UserId::value).orElse(viewerAddress));
  }

  @Override
  public void save(FileChange change, Optional<Receipt> receipt) {
    long version = change.file().version() + 1;
    StoredFile file = change.file().value();
    Write row =
        Write.put(
            Put.builder()
                .tableName(tables.table())
                .item(files.write(file, version))
                .conditionExpression("version = :read")
                .expressionAttributeValues(
                    Map.of(":read", AttributeValue.fromN(Long.toString(change.file().version())))),
            _ -> new StaleVersion("the file"));
    tables
        .transactions()
        .commit(
            Stream.of(
                    receipts.keep(receipt),
                    Stream.of(row),
                    document(change.document(), file.id()),
                    change.request().stream().flatMap(requests::changed),
                    outbox.publish(change.events(), version))
                .flatMap(it -> it)
                .toList());
  }

  private Stream<Write> document(DocumentStep step, FileId file) {
    return switch (step) {
      case DocumentStep.Nothing _ -> Stream.empty();
      case DocumentStep.UnlessLetter _ ->
          Stream.of(
              Write.check(
                  ConditionCheck.builder()
                      .tableName(tables.table())
                      .key(Tables.key(FileItem.pk(file), LetterItem.SK))
                      .conditionExpression("attribute_not_exists(pk)"),
                  _ -> new StaleVersion("the letter")));
      case DocumentStep.Link it -> Stream.concat(Stream.of(insert(it)), unlessForgotten(it));
      case DocumentStep.Open it ->
          Stream.of(
              Write.update(
                  Update.builder()
                      .tableName(tables.table())
                      .key(key(it.document()))
                      .updateExpression("SET isReadable = :yes")
                      .conditionExpression("attribute_exists(pk)")
                      .expressionAttributeValues(Map.of(":yes", AttributeValue.fromBool(true))),
                  _ -> new StaleVersion("the document")));
      case DocumentStep.Unlink it ->
          Stream.of(
              Write.delete(
                  Delete.builder().tableName(tables.table()).key(key(it.document())),
                  _ -> new IllegalStateException("an unconditional delete has no condition")));
    };
  }

  private Write insert(DocumentStep.Link link) {
    return Write.insert(
        tables.table(),
        documents.write(link.document(), 1),
        _ -> new IllegalStateException("two documents have one id"));
  }

  /// Whoever is forgotten gets nothing into their file any more, and gives their name to nothing.
  private Stream<Write> unlessForgotten(DocumentStep.Link link) {
    return Stream.of(link.document().client(), link.document().sharedByUser())
        .distinct()
        .map(it -> DynamoPeople.unlessForgotten(tables.table(), it));
  }

  private static Map<String, AttributeValue> key(ClientDocument document) {
    return Tables.key(DocumentItem.pk(document.client()), DocumentItem.sk(document.id()));
  }

  @Override
  public Page<FileId> due(Instant now, PageRequest page) {
    QueryRequest.Builder query =
        QueryRequest.builder()
            .tableName(tables.table())
            .indexName("gsi1")
            .keyConditionExpression("gsi1pk = :due AND gsi1sk < :now")
            .expressionAttributeValues(
                Map.of(
                    ":due", AttributeValue.fromS(FileItem.DUE),
                    // Everything of that very millisecond, too.
                    ":now", AttributeValue.fromS(FileItem.dueAt(now) + "~")))
            .limit(page.limit());
    page.start().map(Positions::key).ifPresent(query::exclusiveStartKey);
    QueryResponse rows = tables.client().query(query.build());
    return new Page<>(
        rows.items().stream().map(it -> new FileId(new ItemReader(it).text("fileId"))).toList(),
        rows.lastEvaluatedKey().isEmpty() ? null : Positions.of(rows.lastEvaluatedKey()));
  }

  @Override
  public List<StoredFile.Kept> uploadedBy(UserId uploader, Optional<FileId> before, int most) {
    QueryRequest.Builder query =
        QueryRequest.builder()
            .tableName(tables.table())
            .indexName("gsi2")
            .keyConditionExpression("gsi2pk = :uploader AND gsi2sk < :before")
            .expressionAttributeValues(
                Map.of(
                    ":uploader",
                    AttributeValue.fromS(FileItem.uploader(uploader)),
                    ":before",
                    AttributeValue.fromS(before.map(FileId::value).orElse("~"))))
            .scanIndexForward(false)
            .limit(most);
    return tables.client().query(query.build()).items().stream()
        .map(it -> files.read(it, Optional.empty()))
        .flatMap(it -> it instanceof StoredFile.Kept kept ? Stream.of(kept) : Stream.empty())
        .toList();
  }
}
