package ca.jechemine.messages.persistence;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.messages.domain.KnownAppointment;
import ca.jechemine.messages.domain.Relations;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Positions;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// Appointments in the domain's table, and whom they relate:
///
/// | row | pk | sk |
/// |---|---|---|
/// | the appointment | `APPOINTMENT#<id>` | `APPOINTMENT` |
/// | how many a professional has with a client | `RELATION#<professional>` | `CLIENT#<client>` |
///
/// They are written together. `gsi3` (`CLIENT#<client>`, `<start>#<id>`) finds the latest one by
/// which a client has a professional.
final class DynamoRelations implements Relations {

  private static final String SK = "APPOINTMENT";
  private static final String CLIENT = "CLIENT#";
  private static final String COUNT = "appointments";

  private final Tables tables;

  DynamoRelations(Tables tables) {
    this.tables = tables;
  }

  /// One query of one row.
  @Override
  public Optional<UserId> professionalOf(UserId client) {
    return tables
        .client()
        .query(query ->
            query
                .tableName(tables.table())
                .indexName("gsi3")
                .keyConditionExpression("gsi3pk = :client")
                .expressionAttributeValues(Map.of(":client", AttributeValue.fromS(CLIENT + client)))
                .scanIndexForward(false)
                .limit(1))
        .items()
        .stream()
        .findFirst()
        .map(it -> new UserId(new ItemReader(it).text("professionalId")));
  }

  /// One read.
  @Override
  public boolean areRelated(UserId professional, UserId client) {
    return tables
        .find(pk(professional), CLIENT + client)
        .filter(it -> new ItemReader(it).number(COUNT) > 0)
        .isPresent();
  }

  /// One query.
  @Override
  public Page<UserId> clientsOf(UserId professional, PageRequest page) {
    QueryRequest.Builder query =
        QueryRequest.builder()
            .tableName(tables.table())
            .keyConditionExpression("pk = :pk AND begins_with(sk, :clients)")
            .expressionAttributeValues(
                Map.of(
                    ":pk", AttributeValue.fromS(pk(professional)),
                    ":clients", AttributeValue.fromS(CLIENT)))
            .limit(page.limit());
    page.start().ifPresent(it -> query.exclusiveStartKey(Positions.key(it)));
    QueryResponse answer = tables.client().query(query.build());
    List<UserId> clients =
        answer.items().stream()
            .map(ItemReader::new)
            .filter(it -> it.number(COUNT) > 0)
            .map(it -> new UserId(it.text("sk").substring(CLIENT.length())))
            .toList();
    return new Page<>(
        clients,
        answer.hasLastEvaluatedKey() && !answer.lastEvaluatedKey().isEmpty()
            ? Positions.of(answer.lastEvaluatedKey())
            : null);
  }

  /// One read, and one transaction unless something later is known.
  @Override
  public void keep(KnownAppointment appointment) {
    Retry.whenStale(() -> keepOnce(appointment));
  }

  private boolean keepOnce(KnownAppointment next) {
    Optional<ItemReader> known = tables.find("APPOINTMENT#" + next.id(), SK).map(ItemReader::new);
    if (known.isPresent() && known.get().number("version") >= next.version()) {
      return false;
    }
    List<Write> writes = new ArrayList<>();
    writes.add(appointment(next, known));
    Optional<Map<String, AttributeValue>> before = known.flatMap(DynamoRelations::relation);
    Optional<Map<String, AttributeValue>> after =
        next.professionalId().map(it -> Tables.key(pk(it), CLIENT + next.client()));
    if (!before.equals(after)) {
      before.ifPresent(it -> writes.add(count(it, -1)));
      after.ifPresent(it -> writes.add(count(it, 1)));
    }
    tables.transactions().commit(writes);
    return true;
  }

  private Write appointment(KnownAppointment next, Optional<ItemReader> known) {
    Put.Builder put = Put.builder().tableName(tables.table()).item(write(next));
    known.ifPresentOrElse(
        it ->
            put.conditionExpression("version = :known")
                .expressionAttributeValues(
                    Map.of(":known", AttributeValue.fromN(Long.toString(it.number("version"))))),
        () -> put.conditionExpression("attribute_not_exists(pk)"));
    return Write.put(put, _ -> new StaleVersion("the appointment"));
  }

  private Write count(Map<String, AttributeValue> relation, int more) {
    return Write.update(
        Update.builder()
            .tableName(tables.table())
            .key(relation)
            .updateExpression("ADD appointments :more")
            .expressionAttributeValues(
                Map.of(":more", AttributeValue.fromN(Integer.toString(more)))),
        _ -> new IllegalStateException("an unconditional update has no condition to fail"));
  }

  private static Optional<Map<String, AttributeValue>> relation(ItemReader appointment) {
    return appointment
        .optionalText("professionalId")
        .map(it -> Tables.key(pk(new UserId(it)), CLIENT + appointment.text("clientId")));
  }

  private static Map<String, AttributeValue> write(KnownAppointment appointment) {
    ItemWriter item =
        new ItemWriter()
            .text("pk", "APPOINTMENT#" + appointment.id())
            .text("sk", SK)
            .number("version", appointment.version())
            .text("clientId", appointment.client().value())
            .text("professionalId", appointment.professionalId().map(UserId::value));
    if (appointment.isTogether()) {
      item.text("gsi3pk", CLIENT + appointment.client())
          .text("gsi3sk", appointment.start() + "#" + appointment.id());
    }
    return item.toItem();
  }

  private static String pk(UserId professional) {
    return "RELATION#" + professional;
  }
}
