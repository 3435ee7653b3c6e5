package ca.jechemine.content.persistence;

import ca.jechemine.content.domain.ProCatalog;
import ca.jechemine.content.domain.ProCatalogItem;
import ca.jechemine.content.domain.ProCatalogItemId;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The professional catalogue in the domain's table. A change is one transaction of the item and of
/// the row that keeps its French label for it, with the event that tells of a motif.
final class DynamoProCatalog implements ProCatalog {

  private static final long FIRST = 1;

  private final Tables tables;
  private final LabelledRows labelled;
  private final CountedRows counted;
  private final Events events;
  private final Function<Optional<Receipt>, Stream<Write>> receipts;

  DynamoProCatalog(
      Tables tables, Events events, Function<Optional<Receipt>, Stream<Write>> receipts) {
    this.tables = tables;
    this.labelled = new LabelledRows(tables, ProCatalogItems.LABEL, ProCatalogItems.OWNER);
    this.counted = new CountedRows(tables, ProCatalogItems.PK, MOST, ProCatalog::full);
    this.events = events;
    this.receipts = receipts;
  }

  @Override
  public List<ProCatalogItem> all() {
    return new Partition(tables, ProCatalogItems.PK).all(it -> ProCatalogItems.read(it).value());
  }

  @Override
  public Optional<Versioned<ProCatalogItem>> find(ProCatalogItemId id) {
    return tables.find(ProCatalogItems.PK, id.value()).map(ProCatalogItems::read);
  }

  @Override
  public void add(ProCatalogItem item, Optional<Receipt> receipt) {
    commit(
        Stream.of(
                receipts.apply(receipt),
                labelled.add(ProCatalogItems.write(item, FIRST), _ -> ProCatalog.labelTaken()),
                Stream.of(counted.more()))
            .flatMap(it -> it),
        events.publish(item.changed(FIRST, item.trail().createdAt()), FIRST));
  }

  @Override
  public void save(Versioned<ProCatalogItem> read, ProCatalogItem next) {
    long version = read.version() + 1;
    commit(
        labelled.save(
            ProCatalogItems.write(read.value(), read.version()),
            read.version(),
            ProCatalogItems.write(next, version),
            _ -> ProCatalog.labelTaken()),
        events.publish(next.changed(version, next.trail().updatedAt()), version));
  }

  @Override
  public void delete(Versioned<ProCatalogItem> read, Instant now) {
    long version = read.version() + 1;
    commit(
        Stream.concat(
            labelled.delete(ProCatalogItems.write(read.value(), read.version()), read.version()),
            Stream.of(counted.less())),
        events.publish(read.value().deleted(version, now), version));
  }

  private void commit(Stream<Write> rows, Stream<Write> told) {
    tables.transactions().commit(Stream.concat(rows, told).toList());
  }
}
