package ca.jechemine.content.persistence;

import ca.jechemine.content.domain.Motif;
import ca.jechemine.content.domain.MotifId;
import ca.jechemine.content.domain.Motifs;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;

/// The catalogue in the domain's table. A change is one transaction of the motif and of the row
/// that keeps its French label for it, with the event that tells of it.
final class DynamoMotifs implements Motifs {

  /// A read takes 1 MB, some three thousand motifs of the usual size: the catalogue takes one.
  private static final int MOST_READS = 4;

  /// The version of a motif that is new.
  static final long FIRST = 1;

  private final Tables tables;
  private final Events events;
  private final Function<Optional<Receipt>, Stream<Write>> receipts;

  DynamoMotifs(Tables tables, Events events, Function<Optional<Receipt>, Stream<Write>> receipts) {
    this.tables = tables;
    this.events = events;
    this.receipts = receipts;
  }

  @Override
  public List<Motif> all() {
    List<Motif> motifs = new ArrayList<>();
    Map<String, AttributeValue> from = null;
    for (int reads = 0; reads < MOST_READS; reads++) {
      Map<String, AttributeValue> start = from;
      QueryResponse page =
          tables
              .client()
              .query(it ->
                  it.tableName(tables.table())
                      .keyConditionExpression("pk = :pk")
                      .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(MotifItem.PK)))
                      .consistentRead(true)
                      .exclusiveStartKey(start));
      page.items().forEach(it -> motifs.add(MotifItem.read(it).value()));
      if (!page.hasLastEvaluatedKey()) {
        return motifs;
      }
      from = page.lastEvaluatedKey();
    }
    throw new IllegalStateException("the catalogue of motifs has outgrown its budget of reads");
  }

  @Override
  public Optional<Versioned<Motif>> find(MotifId id) {
    return tables.find(MotifItem.PK, id.value()).map(MotifItem::read);
  }

  @Override
  public void add(Motif motif, Optional<Receipt> receipt) {
    tables
        .transactions()
        .commit(
            Stream.of(
                    receipts.apply(receipt),
                    rows(tables, motif, _ -> Motifs.labelTaken()),
                    events.publish(List.of(motif.changed(FIRST, motif.trail().createdAt())), FIRST))
                .flatMap(it -> it)
                .toList());
  }

  @Override
  public void save(Versioned<Motif> read, Motif next) {
    List<Write> writes = new ArrayList<>();
    writes.add(
        Write.put(
            Put.builder()
                .tableName(tables.table())
                .item(MotifItem.write(next, read.version() + 1))
                .conditionExpression("version = :read")
                .expressionAttributeValues(Map.of(":read", number(read.version()))),
            _ -> new StaleVersion("the motif")));
    if (!next.key().equals(read.value().key())) {
      writes.add(Write.insert(tables.table(), MotifItem.label(next), _ -> Motifs.labelTaken()));
      writes.add(release(read.value()));
    }
    long version = read.version() + 1;
    events
        .publish(List.of(next.changed(version, next.trail().updatedAt())), version)
        .forEach(writes::add);
    tables.transactions().commit(writes);
  }

  @Override
  public void delete(Versioned<Motif> read, Instant now) {
    long version = read.version() + 1;
    Stream<Write> rows =
        Stream.of(
            Write.delete(
                Delete.builder()
                    .tableName(tables.table())
                    .key(Tables.key(MotifItem.PK, read.value().id().value()))
                    .conditionExpression("version = :read")
                    .expressionAttributeValues(Map.of(":read", number(read.version()))),
                _ -> new StaleVersion("the motif")),
            release(read.value()));
    tables
        .transactions()
        .commit(
            Stream.concat(
                    rows, events.publish(List.of(read.value().deleted(version, now)), version))
                .toList());
  }

  /// What a new motif is made of.
  static Stream<Write> rows(
      Tables tables,
      Motif motif,
      Function<Map<String, AttributeValue>, RuntimeException> labelTaken) {
    return Stream.of(
        Write.insert(tables.table(), MotifItem.label(motif), labelTaken),
        Write.insert(
            tables.table(),
            MotifItem.write(motif, FIRST),
            _ -> new IllegalStateException("two motifs of one id")));
  }

  private Write release(Motif motif) {
    return Write.delete(
        Delete.builder()
            .tableName(tables.table())
            .key(Tables.key(MotifItem.labelPk(motif), MotifItem.LABEL))
            .conditionExpression("motifId = :motif")
            .expressionAttributeValues(Map.of(":motif", AttributeValue.fromS(motif.id().value()))),
        _ -> new StaleVersion("the motif's label"));
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }
}
