package ca.jechemine.content.persistence;

import ca.jechemine.content.domain.LegalDocument;
import ca.jechemine.content.domain.LegalDocumentId;
import ca.jechemine.content.domain.LegalDocuments;
import ca.jechemine.content.domain.LegalKey;
import ca.jechemine.content.domain.LegalReading;
import ca.jechemine.content.domain.LegalText;
import ca.jechemine.contracts.LegalEvent;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Positions;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// The legal documents in the domain's table.
final class DynamoLegalDocuments implements LegalDocuments {

  /// All but the text.
  private static final String HEADING =
      "pk, sk, documentKey, locale, revision, edition, version, title, subtitle, lastUpdated,"
          + " textVersion, updatedAt, updatedBy";

  private final Tables tables;
  private final Events events;

  DynamoLegalDocuments(Tables tables, Events events) {
    this.tables = tables;
    this.events = events;
  }

  /// Rows of different revisions were read while somebody wrote: then it is to be read again.
  @Override
  public Optional<Versioned<LegalDocument>> find(LegalKey key) {
    List<Map<String, AttributeValue>> rows =
        tables.findAll(
            List.of(
                Tables.key(LegalItem.pk(key), LegalItem.HEAD),
                Tables.key(LegalItem.pk(key), LegalItem.text(Language.FR)),
                Tables.key(LegalItem.pk(key), LegalItem.text(Language.EN))));
    if (rows.stream().allMatch(Map::isEmpty)) {
      return Optional.empty();
    }
    if (rows.stream().anyMatch(Map::isEmpty)
        || rows.stream().map(it -> new ItemReader(it).number("revision")).distinct().count() > 1) {
      throw new StaleVersion("the legal document");
    }
    LegalReading french = LegalItem.read(rows.get(1));
    return Optional.of(
        new Versioned<>(
            new LegalDocument(
                key,
                french.version(),
                french.edition(),
                text(french),
                text(LegalItem.read(rows.get(2)))),
            french.revision()));
  }

  @Override
  public Optional<LegalReading> read(LegalDocumentId id) {
    return tables.find(LegalItem.pk(id.key()), LegalItem.text(id.language())).map(LegalItem::read);
  }

  @Override
  public Optional<LegalReading> readRevision(LegalDocumentId id, long revision) {
    return tables
        .find(LegalItem.pk(id.key()), LegalItem.history(id.language(), revision))
        .map(LegalItem::read);
  }

  /// Ten small rows: one read.
  @Override
  public List<LegalReading> list() {
    return tables
        .client()
        .query(it ->
            it.tableName(tables.table())
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(LegalItem.LIST)))
                .consistentRead(true))
        .items()
        .stream()
        .map(LegalItem::read)
        .toList();
  }

  @Override
  public Page<LegalReading> history(LegalDocumentId id, PageRequest page) {
    QueryResponse response =
        tables
            .client()
            .query(it ->
                it.tableName(tables.table())
                    .keyConditionExpression("pk = :pk AND begins_with(sk, :sk)")
                    .expressionAttributeValues(
                        Map.of(
                            ":pk", AttributeValue.fromS(LegalItem.pk(id.key())),
                            ":sk", AttributeValue.fromS(LegalItem.history(id.language()))))
                    .projectionExpression(HEADING)
                    .scanIndexForward(false)
                    .limit(page.limit())
                    .exclusiveStartKey(page.start().map(Positions::key).orElse(null)));
    return new Page<>(
        response.items().stream().map(LegalItem::read).toList(),
        response.hasLastEvaluatedKey() ? Positions.of(response.lastEvaluatedKey()) : null);
  }

  @Override
  public void save(Versioned<LegalDocument> read, LegalDocument next, List<LegalEvent> told) {
    long revision = read.version() + 1;
    Write head =
        Write.put(
            Put.builder()
                .tableName(tables.table())
                .item(LegalItem.head(next, revision))
                .conditionExpression("revision = :read")
                .expressionAttributeValues(
                    Map.of(":read", AttributeValue.fromN(Long.toString(read.version())))),
            _ -> new StaleVersion("the legal document"));
    tables
        .transactions()
        .commit(
            Stream.of(
                    Stream.of(head),
                    rows(tables, next, next.changedSince(read.value()), revision),
                    events.publish(told, revision))
                .flatMap(it -> it)
                .toList());
  }

  /// A document that nobody has published before.
  static Stream<Write> first(
      Tables tables, LegalDocument document, Events events, LegalEvent told) {
    Write head =
        Write.insert(
            tables.table(),
            LegalItem.head(document, 1),
            _ -> new IllegalStateException("a legal document without the mark of its planting"));
    return Stream.of(
            Stream.of(head),
            rows(tables, document, List.of(Language.values()), 1),
            events.publish(List.of(told), 1))
        .flatMap(it -> it);
  }

  /// What is in force carries the revision in both languages; evidence is added for those that
  /// changed.
  private static Stream<Write> rows(
      Tables tables, LegalDocument document, List<Language> changed, long revision) {
    return Stream.of(Language.values())
        .flatMap(language ->
            Stream.of(LegalItem.Kind.values())
                .filter(kind -> kind != LegalItem.Kind.HISTORY || changed.contains(language))
                .map(kind -> LegalItem.row(document, language, revision, kind))
                .map(item -> Write.put(tables.table(), item)));
  }

  private static LegalText text(LegalReading reading) {
    return new LegalText(reading.heading(), reading.text().orElseThrow());
  }
}
