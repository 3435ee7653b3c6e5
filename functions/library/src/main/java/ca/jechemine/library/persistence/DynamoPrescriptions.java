package ca.jechemine.library.persistence;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.library.domain.Resource;
import ca.jechemine.library.domain.prescription.Assignment;
import ca.jechemine.library.domain.prescription.Prescription;
import ca.jechemine.library.domain.prescription.PrescriptionChange;
import ca.jechemine.library.domain.prescription.PrescriptionId;
import ca.jechemine.library.domain.prescription.PrescriptionRefusals;
import ca.jechemine.library.domain.prescription.Prescriptions;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Positions;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// Prescriptions in the domain's table ([PrescriptionItem]). A change is one transaction of the
/// prescription, of what there is once while it is open, of the grant on the client's shelf row
/// (`prescriptionIds`) and of what is told.
final class DynamoPrescriptions implements Prescriptions {

  private static final long FIRST = 1;

  private final Tables tables;
  private final PrescriptionItem items;
  private final Events events;
  private final Function<Optional<Receipt>, Stream<Write>> receipts;

  DynamoPrescriptions(
      Tables tables,
      FieldCipher cipher,
      Events events,
      Function<Optional<Receipt>, Stream<Write>> receipts) {
    this.tables = tables;
    this.items = new PrescriptionItem(cipher);
    this.events = events;
    this.receipts = receipts;
  }

  @Override
  public Optional<Versioned<Prescription>> find(UserId client, PrescriptionId id) {
    return tables.find(ShelfItem.pk(client), PrescriptionItem.sk(id)).map(items::read);
  }

  @Override
  public void assign(
      Prescription.Open prescription, Versioned<Resource> resource, Optional<Receipt> receipt) {
    Assignment assignment = prescription.assignment();
    Stream<Write> rows =
        Stream.of(
            Write.insert(
                tables.table(),
                items.write(prescription, FIRST),
                _ -> new IllegalStateException("two prescriptions of one id")),
            opened(assignment),
            granted(assignment),
            ResourceItem.unchanged(tables.table(), resource),
            DynamoPeople.unlessForgotten(tables.table(), assignment.client()),
            Survivors.unlessGivenUp(tables, assignment.client(), PrescriptionRefusals::noClient),
            DynamoPeople.unlessForgotten(tables.table(), assignment.professional()));
    tables
        .transactions()
        .commit(
            Stream.of(
                    receipts.apply(receipt),
                    rows,
                    events.publish(List.of(prescription.event()), FIRST))
                .flatMap(it -> it)
                .toList());
  }

  @Override
  public void save(PrescriptionChange change) {
    Assignment assignment = change.next().assignment();
    long read = change.before().version();
    Stream<Write> row =
        Stream.of(
            Write.put(
                Put.builder()
                    .tableName(tables.table())
                    .item(items.write(change.next(), read + 1))
                    .conditionExpression("version = :read")
                    .expressionAttributeValues(Map.of(":read", number(read))),
                _ -> new StaleVersion("the prescription")));
    Stream<Write> opened = change.opens() ? Stream.of(opened(assignment)) : Stream.empty();
    Stream<Write> closed =
        change.closes() ? Stream.of(deleted(PrescriptionItem.open(assignment))) : Stream.empty();
    Stream<Write> revoked = change.revokes() ? Stream.of(revoked(assignment)) : Stream.empty();
    tables
        .transactions()
        .commit(
            Stream.of(row, opened, closed, revoked, events.publish(change.events(), read + 1))
                .flatMap(it -> it)
                .toList());
  }

  @Override
  public void drop(Prescription prescription) {
    Assignment assignment = prescription.assignment();
    tables
        .transactions()
        .commit(
            List.of(
                deleted(PrescriptionItem.key(assignment)),
                deleted(PrescriptionItem.open(assignment))));
  }

  /// The prescription, with the access that it gives and its place among those that are open,
  /// becomes that of another account of its client. Where the survivor is to do the same for the
  /// same professional theirs stays open, and this one is withdrawn.
  ///
  /// @param counted counts it as moved
  void move(String sk, UserId survivor, UserId loser, Write counted, Instant now) {
    Optional<Versioned<Prescription>> read = tables.find(ShelfItem.pk(loser), sk).map(items::read);
    if (read.isEmpty()) {
      return;
    }
    Prescription lost = read.get().value();
    Prescription moved = lost.of(survivor);
    Map<String, AttributeValue> place = PrescriptionItem.open(moved.assignment());
    List<Write> writes = new ArrayList<>();
    writes.add(
        Write.delete(
            Delete.builder()
                .tableName(tables.table())
                .key(PrescriptionItem.key(lost.assignment()))
                .conditionExpression("version = :read")
                .expressionAttributeValues(Map.of(":read", number(read.get().version()))),
            _ -> new StaleVersion("the prescription")));
    if (!(lost instanceof Prescription.Withdrawn)) {
      writes.add(revoked(lost.assignment()));
    }
    if (moved instanceof Prescription.Open open) {
      writes.add(deleted(PrescriptionItem.open(lost.assignment())));
      ItemReader there = new ItemReader(place);
      if (tables.find(there.text("pk"), there.text("sk")).isPresent()) {
        writes.add(taken(place));
        moved = open.withdrawn(now);
      } else {
        writes.add(opened(open.assignment(), new StaleVersion("what the survivor is to do")));
      }
    }
    if (!(moved instanceof Prescription.Withdrawn)) {
      writes.add(granted(moved.assignment()));
    }
    writes.add(
        Write.insert(
            tables.table(),
            items.write(moved, read.get().version() + 1),
            _ -> new IllegalStateException("two prescriptions of one id")));
    writes.add(counted);
    tables.transactions().commit(writes);
  }

  private Write taken(Map<String, AttributeValue> place) {
    return Write.check(
        ConditionCheck.builder()
            .tableName(tables.table())
            .key(place)
            .conditionExpression("attribute_exists(pk)"),
        _ -> new StaleVersion("what the survivor is to do"));
  }

  private Write opened(Assignment assignment) {
    return opened(assignment, PrescriptionRefusals.alreadyPrescribed());
  }

  private Write opened(Assignment assignment, RuntimeException taken) {
    Map<String, AttributeValue> row = new HashMap<>(PrescriptionItem.open(assignment));
    row.put("prescriptionId", AttributeValue.fromS(assignment.id().value()));
    return Write.insert(tables.table(), row, _ -> taken);
  }

  private Write granted(Assignment assignment) {
    return shelved(
        assignment,
        "ADD "
            + ShelfItem.PRESCRIPTIONS
            + " :id SET gsi3pk = :shelf, gsi3sk = if_not_exists(gsi3sk, :moment)",
        Map.of(
            ":id", id(assignment),
            ":shelf", AttributeValue.fromS(ShelfItem.partition(ShelfItem.ALL, assignment.client())),
            ":moment", AttributeValue.fromS(ShelfItem.moment(assignment.createdAt()))));
  }

  private Write revoked(Assignment assignment) {
    return shelved(
        assignment, "DELETE " + ShelfItem.PRESCRIPTIONS + " :id", Map.of(":id", id(assignment)));
  }

  private Write shelved(
      Assignment assignment, String expression, Map<String, AttributeValue> values) {
    return Write.update(
        Update.builder()
            .tableName(tables.table())
            .key(ShelfItem.key(assignment.client(), assignment.resource()))
            .updateExpression(expression)
            .expressionAttributeValues(values),
        _ -> new IllegalStateException("an unconditional update has no condition"));
  }

  private Write deleted(Map<String, AttributeValue> key) {
    return Write.delete(
        Delete.builder().tableName(tables.table()).key(key),
        _ -> new IllegalStateException("an unconditional delete has no condition"));
  }

  private static AttributeValue id(Assignment assignment) {
    return AttributeValue.fromSs(List.of(assignment.id().value()));
  }

  private static AttributeValue number(long value) {
    return AttributeValue.fromN(Long.toString(value));
  }

  @Override
  public Page<Prescription> ofClient(UserId client, PageRequest page) {
    return page(
            PrescriptionItem.OF_CLIENT,
            "gsi1pk = :pk",
            Map.of(":pk", AttributeValue.fromS(PrescriptionItem.ofClient(client))),
            page)
        .map(Versioned::value);
  }

  @Override
  public Page<Prescription> ofClient(UserId client, UserId professional, PageRequest page) {
    return page(
            PrescriptionItem.OF_PROFESSIONAL,
            "gsi2pk = :pk AND begins_with(gsi2sk, :client)",
            Map.of(
                ":pk", AttributeValue.fromS(PrescriptionItem.ofProfessional(professional)),
                ":client", AttributeValue.fromS(client + "#")),
            page)
        .map(Versioned::value);
  }

  @Override
  public Page<Versioned<Prescription>> assignedBy(UserId professional, PageRequest page) {
    return page(
        PrescriptionItem.OF_PROFESSIONAL,
        "gsi2pk = :pk",
        Map.of(":pk", AttributeValue.fromS(PrescriptionItem.ofProfessional(professional))),
        page);
  }

  @Override
  public List<Versioned<Prescription>> toBeReminded(Instant now, int most) {
    return tables
        .client()
        .query(query ->
            query
                .tableName(tables.table())
                .indexName(PrescriptionItem.REMINDERS)
                .keyConditionExpression("gsi4pk = :reminder AND gsi4sk < :now")
                .expressionAttributeValues(
                    Map.of(
                        ":reminder", AttributeValue.fromS(PrescriptionItem.REMINDER),
                        // Everything of that very millisecond, too.
                        ":now", AttributeValue.fromS(PrescriptionItem.dueAt(now) + "~")))
                .limit(most))
        .items()
        .stream()
        .map(items::read)
        .toList();
  }

  /// One row more than the page holds tells whether another page follows.
  private Page<Versioned<Prescription>> page(
      String index, String condition, Map<String, AttributeValue> values, PageRequest page) {
    List<Map<String, AttributeValue>> rows =
        tables
            .client()
            .query(
                QueryRequest.builder()
                    .tableName(tables.table())
                    .indexName(index)
                    .keyConditionExpression(condition)
                    .expressionAttributeValues(values)
                    .limit(page.limit() + 1)
                    .exclusiveStartKey(page.start().map(Positions::key).orElse(null))
                    .build())
            .items();
    return new Page<>(
        rows.stream().limit(page.limit()).map(items::read).toList(),
        rows.size() > page.limit() ? Positions.of(key(index, rows.get(page.limit() - 1))) : null);
  }

  private static Map<String, AttributeValue> key(String index, Map<String, AttributeValue> row) {
    Map<String, AttributeValue> key = new HashMap<>();
    Stream.of("pk", "sk", index + "pk", index + "sk").forEach(it -> key.put(it, row.get(it)));
    return key;
  }
}
