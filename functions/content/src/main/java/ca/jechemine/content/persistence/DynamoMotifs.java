package ca.jechemine.content.persistence;

import ca.jechemine.content.domain.Motif;
import ca.jechemine.content.domain.MotifId;
import ca.jechemine.content.domain.Motifs;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The catalogue in the domain's table. A change is one transaction of the motif and of the row
/// that keeps its French label for it, with the event that tells of it.
final class DynamoMotifs implements Motifs {

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
    return new Partition(tables, MotifItem.PK).all(it -> MotifItem.read(it).value());
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
    long version = read.version() + 1;
    tables
        .transactions()
        .commit(
            Stream.concat(
                    labelled(tables)
                        .save(
                            MotifItem.write(read.value(), read.version()),
                            read.version(),
                            MotifItem.write(next, version),
                            _ -> Motifs.labelTaken()),
                    events.publish(
                        List.of(next.changed(version, next.trail().updatedAt())), version))
                .toList());
  }

  @Override
  public void delete(Versioned<Motif> read, Instant now) {
    long version = read.version() + 1;
    tables
        .transactions()
        .commit(
            Stream.concat(
                    labelled(tables)
                        .delete(MotifItem.write(read.value(), read.version()), read.version()),
                    events.publish(List.of(read.value().deleted(version, now)), version))
                .toList());
  }

  /// What a new motif is made of.
  static Stream<Write> rows(
      Tables tables,
      Motif motif,
      Function<Map<String, AttributeValue>, RuntimeException> labelTaken) {
    return labelled(tables).add(MotifItem.write(motif, FIRST), labelTaken);
  }

  private static LabelledRows labelled(Tables tables) {
    return new LabelledRows(tables, MotifItem.LABEL, MotifItem.OWNER);
  }
}
