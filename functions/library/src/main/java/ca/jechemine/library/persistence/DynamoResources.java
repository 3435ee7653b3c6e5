package ca.jechemine.library.persistence;

import ca.jechemine.contracts.ResourceEvent;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.library.domain.Resource;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.library.domain.ResourceText;
import ca.jechemine.library.domain.Resources;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// The resources in the domain's table. A change is one transaction of the resource, of its text,
/// of the next entry in the log of changes, and of the event that tells of it.
final class DynamoResources implements Resources {

  /// The version of a resource that is new.
  static final long FIRST = 1;

  private final Tables tables;
  private final Events events;
  private final FileUses uses;
  private final Function<Optional<Receipt>, Stream<Write>> receipts;

  DynamoResources(
      Tables tables, Events events, Function<Optional<Receipt>, Stream<Write>> receipts) {
    this.tables = tables;
    this.events = events;
    this.uses = new FileUses(tables);
    this.receipts = receipts;
  }

  @Override
  public Optional<Versioned<Resource>> find(ResourceId id) {
    return tables.find(ResourceItem.PK, id.value()).map(ResourceItem::read);
  }

  @Override
  public Map<ResourceId, Resource> findAll(Collection<ResourceId> ids) {
    Map<ResourceId, Resource> found = new HashMap<>();
    if (!ids.isEmpty()) {
      tables
          .findAll(
              ids.stream().distinct().map(it -> Tables.key(ResourceItem.PK, it.value())).toList())
          .stream()
          .filter(it -> !it.isEmpty())
          .map(it -> ResourceItem.read(it).value())
          .forEach(it -> found.put(it.id(), it));
    }
    return found;
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
    FileUses.Change files = uses.change(null, resource, resource);
    commit(
        resource,
        FIRST,
        resource.added(FIRST),
        Stream.of(
                files.writes().stream(),
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
    FileUses.Change files = uses.change(read.value(), next, next);
    commit(
        next,
        version,
        told(next.changedFrom(read.value(), version), files),
        Stream.of(
                files.writes().stream(),
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
            .flatMap(it -> it)
            .toList());
  }

  /// How often it was bought stands in the row of its counts, which goes with it on condition that
  /// nobody did: who has paid keeps what they paid for.
  @Override
  public void delete(Versioned<Resource> read, Resource gone) {
    long version = read.version() + 1;
    FileUses.Change files = uses.change(read.value(), null, gone);
    commit(
        version,
        told(gone.deletedFrom(read.value(), version), files),
        Stream.concat(files.writes().stream(), deletion(read, gone).stream()).toList(),
        number -> ResourceItem.deletion(gone.id(), number, gone.trail().updatedAt()));
  }

  private static List<ResourceEvent> told(List<ResourceEvent> own, FileUses.Change files) {
    return Stream.concat(own.stream(), files.told().stream()).toList();
  }

  private List<Write> deletion(Versioned<Resource> read, Resource gone) {
    return List.of(
        Write.delete(
            Delete.builder()
                .tableName(tables.table())
                .key(Tables.key(ResourceItem.PK, gone.id().value()))
                .conditionExpression("version = :read")
                .expressionAttributeValues(Map.of(":read", number(read.version()))),
            _ -> new StaleVersion("the resource")),
        Write.delete(
            Delete.builder()
                .tableName(tables.table())
                .key(Tables.key(ResourceItem.textPk(gone.id()), ResourceItem.TEXT)),
            _ -> new IllegalStateException("an unconditional delete has no condition")),
        Write.delete(
            Delete.builder()
                .tableName(tables.table())
                .key(CountsItem.key(gone.id()))
                .conditionExpression("attribute_not_exists(purchases) OR purchases <= :none")
                .expressionAttributeValues(Map.of(":none", number(0))),
            _ -> bought()));
  }

  private static Refusal bought() {
    return Refusal.conflict(
        "RESOURCE_PURCHASED",
        new Text(
            "Des personnes ont acheté cette ressource. Archivez-la : elles gardent leur accès.",
            "People bought this resource. Archive it instead: they keep their access."));
  }

  private void commit(Resource resource, long version, List<ResourceEvent> told, List<Write> rows) {
    commit(version, told, rows, number -> ResourceItem.change(resource, version, number));
  }

  /// Two changes of the library at the same moment want the same number: the later one is stale,
  /// and decides again.
  private void commit(
      long version,
      List<ResourceEvent> told,
      List<Write> rows,
      LongFunction<Map<String, AttributeValue>> change) {
    long number = changes() + 1;
    tables
        .transactions()
        .commit(
            Stream.of(
                    rows.stream(),
                    Stream.of(Write.put(tables.table(), change.apply(number)), counted(number)),
                    events.publish(told, version))
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
