package ca.jechemine.library.persistence;

import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.library.domain.prescription.AppointmentId;
import ca.jechemine.library.domain.prescription.KnownAppointment;
import ca.jechemine.library.domain.prescription.Relations;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;

/// Appointments in the domain's table, and whom they relate:
///
/// | row | pk | sk |
/// |---|---|---|
/// | the appointment | `APPOINTMENT#<id>` | `APPOINTMENT` |
/// | that it relates its client to a professional | `CLIENT#<client>` | `RELATED#<professional>#<appointment>` |
///
/// They are written together.
final class DynamoRelations implements Relations {

  private static final String SK = "APPOINTMENT";

  private final Tables tables;

  DynamoRelations(Tables tables) {
    this.tables = tables;
  }

  /// One query of one row.
  @Override
  public boolean areRelated(UserId professional, UserId client) {
    return !tables
        .client()
        .query(query ->
            query
                .tableName(tables.table())
                .keyConditionExpression("pk = :pk AND begins_with(sk, :with)")
                .expressionAttributeValues(
                    Map.of(
                        ":pk", AttributeValue.fromS(pk(client)),
                        ":with", AttributeValue.fromS("RELATED#" + professional + "#")))
                .consistentRead(true)
                .limit(1))
        .items()
        .isEmpty();
  }

  /// One read, and one transaction unless something later is known.
  @Override
  public void keep(KnownAppointment appointment) {
    Retry.whenStale(() -> keepOnce(appointment));
  }

  private boolean keepOnce(KnownAppointment next) {
    Optional<KnownAppointment> known =
        tables.find(pk(next.id()), SK).map(it -> read(next.id(), new ItemReader(it)));
    if (known.isPresent() && known.get().version() >= next.version()) {
      return false;
    }
    List<Write> writes = new ArrayList<>();
    writes.add(appointment(next, known));
    Optional<Map<String, AttributeValue>> before = known.flatMap(DynamoRelations::relation);
    Optional<Map<String, AttributeValue>> after = relation(next);
    if (!before.equals(after)) {
      before.ifPresent(it -> writes.add(delete(it)));
      after.ifPresent(it -> writes.add(Write.put(tables.table(), it)));
    }
    tables.transactions().commit(writes);
    return true;
  }

  private Write appointment(KnownAppointment next, Optional<KnownAppointment> known) {
    Put.Builder put = Put.builder().tableName(tables.table()).item(write(next));
    known.ifPresentOrElse(
        it ->
            put.conditionExpression("version = :known")
                .expressionAttributeValues(
                    Map.of(":known", AttributeValue.fromN(Long.toString(it.version())))),
        () -> put.conditionExpression("attribute_not_exists(pk)"));
    return Write.put(put, _ -> new StaleVersion("the appointment"));
  }

  private Write delete(Map<String, AttributeValue> key) {
    return Write.delete(
        Delete.builder().tableName(tables.table()).key(key),
        _ -> new IllegalStateException("an unconditional delete has no condition to fail"));
  }

  private static Optional<Map<String, AttributeValue>> relation(KnownAppointment appointment) {
    return appointment
        .related()
        .map(it -> Tables.key(pk(appointment.client()), "RELATED#" + it + "#" + appointment.id()));
  }

  private static Map<String, AttributeValue> write(KnownAppointment appointment) {
    return new ItemWriter()
        .text("pk", pk(appointment.id()))
        .text("sk", SK)
        .number("version", appointment.version())
        .text("clientId", appointment.client().value())
        .text("professionalId", appointment.professionalId().map(UserId::value))
        .text("status", appointment.status())
        .toItem();
  }

  private static KnownAppointment read(AppointmentId id, ItemReader item) {
    return new KnownAppointment(
        id,
        item.number("version"),
        new UserId(item.text("clientId")),
        item.optionalText("professionalId").map(UserId::new).orElse(null),
        item.text("status"));
  }

  private static String pk(AppointmentId id) {
    return "APPOINTMENT#" + id;
  }

  private static String pk(UserId client) {
    return "CLIENT#" + client;
  }
}
