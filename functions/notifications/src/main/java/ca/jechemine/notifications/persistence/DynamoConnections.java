package ca.jechemine.notifications.persistence;

import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.UserId;
import ca.jechemine.notifications.domain.realtime.Connection;
import ca.jechemine.notifications.domain.realtime.Connections;
import ca.jechemine.notifications.domain.realtime.Ticket;
import ca.jechemine.notifications.domain.realtime.TicketSpent;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;

/// Connections and tickets in the domain's table.
///
/// - A ticket: `pk = TICKET#<hash>`, `sk = TICKET`.
/// - A connection twice: `pk = SOCKET#<userId>`, `sk = <id>` for what its person is told, and `pk =
///   CONNECTION#<id>`, `sk = CONNECTION` for what it says itself.
///
/// What is over counts as gone, whether or not DynamoDB has removed it.
public final class DynamoConnections implements Connections {

  private static final String TICKET = "TICKET";
  private static final String CONNECTION = "CONNECTION";

  private final Tables tables;

  public DynamoConnections(Tables tables) {
    this.tables = tables;
  }

  @Override
  public void keep(Ticket ticket) {
    Map<String, AttributeValue> item =
        new ItemWriter()
            .text("pk", ticketPk(ticket.hash()))
            .text("sk", TICKET)
            .text("userId", ticket.user().value())
            .text("language", ticket.language().code())
            .instant("validUntil", ticket.validUntil())
            .expiresAt(ticket.validUntil())
            .toItem();
    tables.client().putItem(put -> put.tableName(tables.table()).item(item));
  }

  @Override
  public Optional<Ticket> ticket(String hash) {
    return tables
        .find(ticketPk(hash), TICKET)
        .map(ItemReader::new)
        .map(it ->
            new Ticket(
                hash,
                new UserId(it.text("userId")),
                Language.of(it.text("language")),
                it.instant("validUntil")));
  }

  @Override
  public void open(Connection connection, Ticket ticket, List<Connection> others) {
    Write spent =
        Write.delete(
            Delete.builder()
                .tableName(tables.table())
                .key(Tables.key(ticketPk(ticket.hash()), TICKET))
                .conditionExpression("attribute_exists(pk)"),
            _ -> new TicketSpent());
    Stream<Write> opened =
        keys(connection).map(it -> Write.put(tables.table(), row(connection, it)));
    Stream<Write> forgotten = others.stream().flatMap(this::deletes);
    tables
        .transactions()
        .commit(Stream.of(Stream.of(spent), opened, forgotten).flatMap(it -> it).toList());
  }

  @Override
  public Optional<Connection> find(String id, Instant now) {
    return tables
        .find(CONNECTION + "#" + id, CONNECTION)
        .map(DynamoConnections::read)
        .filter(it -> now.isBefore(it.end()));
  }

  /// One query of a few small rows.
  @Override
  public List<Connection> of(UserId user, Instant now) {
    return tables
        .client()
        .query(query ->
            query
                .tableName(tables.table())
                .keyConditionExpression("pk = :pk")
                .expressionAttributeValues(Map.of(":pk", AttributeValue.fromS(pk(user))))
                .consistentRead(true))
        .items()
        .stream()
        .map(DynamoConnections::read)
        .filter(it -> now.isBefore(it.end()))
        .sorted(Comparator.comparing(Connection::openedAt).thenComparing(Connection::id))
        .toList();
  }

  @Override
  public void remove(Connection connection) {
    tables.transactions().commit(deletes(connection).toList());
  }

  private static String ticketPk(String hash) {
    return TICKET + "#" + hash;
  }

  private static String pk(UserId user) {
    return "SOCKET#" + user;
  }

  private static Stream<Map<String, AttributeValue>> keys(Connection connection) {
    return Stream.of(
        Tables.key(pk(connection.user()), connection.id()),
        Tables.key(CONNECTION + "#" + connection.id(), CONNECTION));
  }

  private Stream<Write> deletes(Connection connection) {
    return keys(connection)
        .map(it ->
            Write.delete(
                Delete.builder().tableName(tables.table()).key(it),
                _ ->
                    new IllegalStateException("an unconditional delete has no condition to fail")));
  }

  private static Map<String, AttributeValue> row(
      Connection connection, Map<String, AttributeValue> key) {
    Map<String, AttributeValue> row =
        new ItemWriter()
            .text("connectionId", connection.id())
            .text("userId", connection.user().value())
            .text("language", connection.language().code())
            .instant("connectedAt", connection.openedAt())
            .expiresAt(connection.end())
            .toItem();
    Map<String, AttributeValue> whole = new HashMap<>(row);
    whole.putAll(key);
    return whole;
  }

  private static Connection read(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    return new Connection(
        item.text("connectionId"),
        new UserId(item.text("userId")),
        Language.of(item.text("language")),
        item.instant("connectedAt"));
  }
}
