package ca.jechemine.documents.persistence;

import ca.jechemine.documents.domain.AppointmentId;
import ca.jechemine.documents.domain.FileId;
import ca.jechemine.documents.domain.KnownAppointment;
import ca.jechemine.documents.domain.Relations;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
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
/// | that it has a letter | `FILE#<file>` | `LETTER` |
///
/// They are written together.
public final class DynamoRelations implements Relations {

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
                        ":pk", AttributeValue.fromS(DocumentItem.pk(client)),
                        ":with", AttributeValue.fromS("RELATED#" + professional + "#")))
                .consistentRead(true)
                .limit(1))
        .items()
        .isEmpty();
  }

  @Override
  public Optional<KnownAppointment> appointment(AppointmentId id) {
    return tables.find(pk(id), SK).map(it -> read(id, new ItemReader(it)));
  }

  /// One read, and one transaction unless something later is known.
  @Override
  public void keep(KnownAppointment appointment) {
    Retry.whenStale(() -> keepOnce(appointment));
  }

  private boolean keepOnce(KnownAppointment next) {
    Optional<KnownAppointment> known = appointment(next.id());
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
    Optional<FileId> letter = known.flatMap(KnownAppointment::letterId);
    if (!letter.equals(next.letterId())) {
      letter.ifPresent(it -> writes.add(delete(Tables.key(FileItem.pk(it), LetterItem.SK))));
      next.letterId()
          .ifPresent(it -> writes.add(Write.put(tables.table(), LetterItem.write(it, next.id()))));
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
        .map(it ->
            Tables.key(
                DocumentItem.pk(appointment.client()), "RELATED#" + it + "#" + appointment.id()));
  }

  private static Map<String, AttributeValue> write(KnownAppointment appointment) {
    return new ItemWriter()
        .text("pk", pk(appointment.id()))
        .text("sk", SK)
        .number("version", appointment.version())
        .text("clientId", appointment.client().value())
        .text("professionalId", appointment.professionalId().map(UserId::value))
        .text("status", appointment.status())
        .text("routingStatus", appointment.routingStatus())
        .texts("proposedTo", appointment.proposedTo().stream().map(UserId::value).toList())
        .text("letterId", appointment.letterId().map(FileId::value))
        .toItem();
  }

  private static KnownAppointment read(AppointmentId id, ItemReader item) {
    return new KnownAppointment(
        id,
        item.number("version"),
        new UserId(item.text("clientId")),
        item.optionalText("professionalId").map(UserId::new).orElse(null),
        item.text("status"),
        item.text("routingStatus"),
        item.texts("proposedTo").stream().map(UserId::new).toList(),
        item.optionalText("letterId").map(FileId::new).orElse(null));
  }

  private static String pk(AppointmentId id) {
    return "APPOINTMENT#" + id;
  }
}
