package ca.jechemine.content.persistence;

import ca.jechemine.content.domain.ContentAddress;
import ca.jechemine.content.domain.ContentEntries;
import ca.jechemine.content.domain.ContentEntry;
import ca.jechemine.content.domain.ContentHead;
import ca.jechemine.content.domain.ContentKind;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.runtime.dynamo.Positions;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// The editorial content in the domain's table. A change is one transaction of the entry and of its
/// places in the lists.
final class DynamoContentEntries implements ContentEntries {

  private static final long FIRST = 1;

  /// As many characters of text as a page holds at most, unless it is of one entry: an answer has
  /// at most 6 MB, a character at most three bytes.
  private static final int LONGEST_PAGE = 1_200_000;

  private final Tables tables;
  private final Function<Optional<Receipt>, Stream<Write>> receipts;

  DynamoContentEntries(Tables tables, Function<Optional<Receipt>, Stream<Write>> receipts) {
    this.tables = tables;
    this.receipts = receipts;
  }

  @Override
  public Page<ContentHead> published(ContentKind kind, PageRequest page) {
    QueryResponse places = places(ContentItem.publishedPk(kind), page);
    return new Page<>(
        once(places).stream().map(ContentItem::readHead).toList(),
        places.hasLastEvaluatedKey() ? Positions.of(places.lastEvaluatedKey()) : null);
  }

  /// The places, then the entries that are there. One that went meanwhile is left out.
  @Override
  public Page<ContentEntry> all(ContentKind kind, PageRequest page) {
    QueryResponse response = places(ContentItem.listPk(kind), page);
    List<Map<String, AttributeValue>> places = once(response);
    if (places.isEmpty()) {
      return new Page<>(List.of(), null);
    }
    List<Map<String, AttributeValue>> rows =
        tables.findAll(
            places.stream()
                .map(it -> Tables.key(ContentItem.pk(ContentItem.address(it)), ContentItem.SK))
                .toList());
    List<ContentEntry> entries = new ArrayList<>();
    int characters = 0;
    for (int n = 0; n < rows.size(); n++) {
      if (!rows.get(n).isEmpty()) {
        ContentEntry entry = ContentItem.read(rows.get(n)).value();
        characters += entry.french().value().length() + entry.english().value().length();
        if (characters > LONGEST_PAGE && !entries.isEmpty()) {
          return new Page<>(entries, after(places.get(n - 1)));
        }
        entries.add(entry);
      }
    }
    return new Page<>(
        entries, response.hasLastEvaluatedKey() ? Positions.of(response.lastEvaluatedKey()) : null);
  }

  @Override
  public Optional<Versioned<ContentEntry>> find(ContentAddress address) {
    return tables.find(ContentItem.pk(address), ContentItem.SK).map(ContentItem::read);
  }

  @Override
  public void add(ContentEntry entry, Optional<Receipt> receipt) {
    tables
        .transactions()
        .commit(
            Stream.of(
                    receipts.apply(receipt),
                    Stream.of(
                        Write.insert(
                            tables.table(),
                            ContentItem.write(entry, FIRST),
                            _ -> ContentEntries.slugTaken())),
                    placesOf(entry.head()).map(it -> Write.put(tables.table(), it)))
                .flatMap(it -> it)
                .toList());
  }

  @Override
  public void save(Versioned<ContentEntry> read, ContentEntry next) {
    List<Map<String, AttributeValue>> places = placesOf(next.head()).toList();
    List<Map<String, AttributeValue>> kept =
        places.stream().map(DynamoContentEntries::key).toList();
    List<Write> writes = new ArrayList<>();
    writes.add(
        Write.put(
            Put.builder()
                .tableName(tables.table())
                .item(ContentItem.write(next, read.version() + 1))
                .conditionExpression("version = :read")
                .expressionAttributeValues(asRead(read)),
            _ -> new StaleVersion("the entry")));
    places.forEach(it -> writes.add(Write.put(tables.table(), it)));
    placesOf(read.value().head())
        .map(DynamoContentEntries::key)
        .filter(it -> !kept.contains(it))
        .forEach(it -> writes.add(gone(it)));
    tables.transactions().commit(writes);
  }

  @Override
  public void delete(Versioned<ContentEntry> read) {
    Write entry =
        Write.delete(
            Delete.builder()
                .tableName(tables.table())
                .key(Tables.key(ContentItem.pk(read.value().head().address()), ContentItem.SK))
                .conditionExpression("version = :read")
                .expressionAttributeValues(asRead(read)),
            _ -> new StaleVersion("the entry"));
    tables
        .transactions()
        .commit(
            Stream.concat(
                    Stream.of(entry),
                    placesOf(read.value().head()).map(DynamoContentEntries::key).map(this::gone))
                .toList());
  }

  private QueryResponse places(String pk, PageRequest page) {
    return tables
        .client()
        .query(it ->
            it.tableName(tables.table())
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk)))
                .consistentRead(true)
                .limit(page.limit())
                .exclusiveStartKey(page.start().map(Positions::key).orElse(null)));
  }

  /// A query is no transaction: of an entry that moves meanwhile it may see the place before and
  /// the one after.
  private static List<Map<String, AttributeValue>> once(QueryResponse places) {
    Map<ContentAddress, Map<String, AttributeValue>> once = new LinkedHashMap<>();
    places.items().forEach(it -> once.putIfAbsent(ContentItem.address(it), it));
    return List.copyOf(once.values());
  }

  /// Where the entry stands in the lists that it is in.
  private static Stream<Map<String, AttributeValue>> placesOf(ContentHead head) {
    ContentKind kind = head.address().kind();
    Stream<String> lists =
        head.isPublished()
            ? Stream.of(ContentItem.listPk(kind), ContentItem.publishedPk(kind))
            : Stream.of(ContentItem.listPk(kind));
    return lists.map(it -> ContentItem.place(head, it));
  }

  /// The condition on the entry guards its places.
  private Write gone(Map<String, AttributeValue> key) {
    return Write.delete(
        Delete.builder().tableName(tables.table()).key(key),
        _ -> new IllegalStateException("an unconditional delete has no condition to fail"));
  }

  private static Position after(Map<String, AttributeValue> row) {
    return Positions.of(key(row));
  }

  private static Map<String, AttributeValue> key(Map<String, AttributeValue> row) {
    Map<String, AttributeValue> key = new HashMap<>(row);
    key.keySet().retainAll(List.of("pk", "sk"));
    return key;
  }

  private static Map<String, AttributeValue> asRead(Versioned<ContentEntry> read) {
    return Map.of(":read", AttributeValue.fromN(Long.toString(read.version())));
  }
}
