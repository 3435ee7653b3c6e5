package ca.jechemine.appointments.persistence;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.Change;
import ca.jechemine.appointments.domain.Refusals;
import ca.jechemine.appointments.domain.clients.ClientHistory;
import ca.jechemine.appointments.domain.clients.ClientHistory.Pair;
import ca.jechemine.appointments.domain.clients.ClientSummary;
import ca.jechemine.appointments.domain.clients.Clients;
import ca.jechemine.appointments.domain.clients.Encounter;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;

/// The clients of professionals in the domain's table: a page of the list is one query.
final class DynamoClients implements Clients {

  private final Tables tables;
  private final ClientHistoryItem items;

  DynamoClients(Tables tables, ClientHistoryItem items) {
    this.tables = tables;
    this.items = items;
  }

  @Override
  public Page<ClientSummary> of(UserId professional, PageRequest page) {
    return RowsQuery.ofIndex(tables, "gsi2", ClientHistoryItem.ofProfessional(professional))
        .backwards()
        .page(page)
        .map(items::summary);
  }

  @Override
  public boolean isClientOf(UserId client, UserId professional) {
    return tables
        .find(ClientHistoryItem.pk(client), ClientHistoryItem.summarySk(professional))
        .filter(it -> new ItemReader(it).number("sessions") > 0)
        .isPresent();
  }

  /// What the change makes of what a professional had with the client: a read of the two and two
  /// writes when a list would tell the difference, and nothing otherwise.
  List<Write> writes(Change change) {
    Appointment after = change.after();
    Optional<Appointment> before = Optional.ofNullable(change.before());
    Optional<Pair> had = before.flatMap(ClientHistory::pair);
    Optional<Pair> has = ClientHistory.pair(after);
    if (had.equals(has)) {
      boolean isSame =
          before.map(Encounter::of).filter(it -> it.equals(Encounter.of(after))).isPresent();
      return isSame ? List.of() : writes(has, it -> it.with(after)).toList();
    }
    return Stream.concat(
            writes(had, it -> it.without(after.id())), writes(has, it -> it.with(after)))
        .toList();
  }

  /// The same of a new appointment, which only a client of the professional's may have: that they
  /// are is read with the version on which the row is written.
  ///
  /// @throws ca.jechemine.kernel.Refusal.Forbidden with `NOT_YOUR_CLIENT` when they are not
  Stream<Write> entering(Change first) {
    return writes(
        ClientHistory.pair(first.after()),
        it -> {
          if (it.encounters().isEmpty()) {
            throw Refusals.notYourClient();
          }
          return it.with(first.after());
        });
  }

  private Stream<Write> writes(Optional<Pair> of, UnaryOperator<ClientHistory> change) {
    return of.stream().flatMap(it -> writes(it, change));
  }

  private Stream<Write> writes(Pair of, UnaryOperator<ClientHistory> change) {
    Optional<ItemReader> row =
        tables
            .find(ClientHistoryItem.pk(of.client()), ClientHistoryItem.historySk(of.professional()))
            .map(ItemReader::new);
    long version = row.map(it -> it.number("version")).orElse(0L);
    ClientHistory next =
        change.apply(
            row.map(it -> items.history(of, it))
                .orElseGet(() -> new ClientHistory(of.professional(), of.client(), List.of())));
    return Stream.of(
        put(items.history(next, version + 1), version),
        Write.put(tables.table(), items.summary(next)));
  }

  private Write put(Map<String, AttributeValue> row, long readVersion) {
    Put.Builder put = Put.builder().tableName(tables.table()).item(row);
    if (readVersion == 0) {
      put.conditionExpression("attribute_not_exists(pk)");
    } else {
      put.conditionExpression("version = :read")
          .expressionAttributeValues(
              Map.of(":read", AttributeValue.fromN(Long.toString(readVersion))));
    }
    return Write.put(put, _ -> new StaleVersion("what a professional had with a client"));
  }
}
