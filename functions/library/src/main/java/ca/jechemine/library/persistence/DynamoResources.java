package ca.jechemine.library.persistence;

import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.library.domain.Resource;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.library.domain.ResourceText;
import ca.jechemine.library.domain.Resources;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// The resources in the domain's table. A change is one transaction of the resource, of its text,
/// of the next entry in the log of changes, and of the event that tells of it.
final class DynamoResources implements Resources {

  /// The version of a resource that is new.
  static final long FIRST = 1;

  private final Tables tables;
  private final Events events;
  private final Function<Optional<Receipt>, Stream<Write>> receipts;

  DynamoResources(
      Tables tables, Events events, Function<Optional<Receipt>, Stream<Write>> receipts) {
    this.tables = tables;
    this.events = events;
    this.receipts = receipts;
  }

  @Override
  public Optional<Versioned<Resource>> find(ResourceId id) {
    return tables.find(ResourceItem.PK, id.value()).map(ResourceItem::read);
  }

  @Override
  public ResourceText text(ResourceId id) {
    return tables
        .find(ResourceItem.textPk(id), ResourceItem.TEXT)
        .map(ResourceItem::readText)
        .orElse(ResourceText.NONE);
  }

  @Override
  public void add(Resource resource, ResourceText text, Optional<Receipt> receipt) {
    commit(
        resource,
        FIRST,
        Stream.of(
                receipts.apply(receipt),
                Stream.of(
                    Write.insert(
                        tables.table(),
                        ResourceItem.write(resource, FIRST),
                        _ -> new IllegalStateException("two resources of one id"))),
                text.isEmpty()
                    ? Stream.<Write>empty()
                    : Stream.of(Write.put(tables.table(), ResourceItem.text(resource.id(), text))))
            .flatMap(it -> it)
            .toList());
  }

  @Override
  public void save(Versioned<Resource> read, Resource next, Optional<ResourceText> text) {
    long version = read.version() + 1;
    commit(
        next,
        version,
        Stream.concat(
                Stream.of(
                    Write.put(
                        Put.builder()
                            .tableName(tables.table())
                            .item(ResourceItem.write(next, version))
                            .conditionExpression("version = :read")
                            .expressionAttributeValues(Map.of(":read", number(read.version()))),
                        _ -> new StaleVersion("the resource"))),
                text.stream()
                    .map(it -> Write.put(tables.table(), ResourceItem.text(next.id(), it))))
            .toList());
  }

  /// Two changes of the library at the same moment want the same number: the later one is stale,
  /// and decides again.
  private void commit(Resource resource, long version, List<Write> rows) {
    long number = changes() + 1;
    tables
        .transactions()
        .commit(
            Stream.of(
                    rows.stream(),
                    Stream.of(
                        Write.put(tables.table(), ResourceItem.change(resource, version, number)),
                        counted(number)),
                    events.publish(List.of(resource.changed(version)), version))
                .flatMap(it -> it)
                .toList());
  }

  private long changes() {
    return tables
        .find(ResourceItem.CHANGES, ResourceItem.CHANGES)
        .map(it -> new ItemReader(it).number("number"))
        .orElse(0L);
  }

  private Write counted(long number) {
    return Write.update(
        Update.builder()
            .tableName(tables.table())
            .key(Tables.key(ResourceItem.CHANGES, ResourceItem.CHANGES))
            .updateExpression("SET #number = :number")
            .conditionExpression("attribute_not_exists(pk) OR #number = :before")
            .expressionAttributeNames(Map.of("#number", "number"))
            .expressionAttributeValues(
                Map.of(":number", number(number), ":before", number(number - 1))),
        _ -> new StaleVersion("the library"));
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
