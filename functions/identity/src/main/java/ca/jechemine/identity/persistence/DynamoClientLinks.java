package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.AppointmentId;
import ca.jechemine.identity.domain.AppointmentTally;
import ca.jechemine.identity.domain.ClientLink;
import ca.jechemine.identity.domain.ClientLinks;
import ca.jechemine.identity.domain.KnownAppointment;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;

/// Links in the identity table: `AppointmentItem` and `LinkItem`, written together.
public final class DynamoClientLinks implements ClientLinks {

  private final Tables tables;

  public DynamoClientLinks(Tables tables) {
    this.tables = tables;
  }

  /// One query of one row when an appointment is theirs, at most three of one row otherwise.
  @Override
  public ClientLink between(UserId professional, UserId client, Instant now) {
    Optional<Map<String, AttributeValue>> strongest =
        first(client, LinkItem.with(professional)).filter(it -> LinkItem.holds(it, now));
    if (strongest.filter(it -> LinkItem.isOwn(it, professional)).isPresent()) {
      return ClientLink.ASSIGNED;
    }
    return strongest
            .or(() -> first(client, LinkItem.offered(professional)))
            .or(() -> first(client, LinkItem.pooled()))
            .isPresent()
        ? ClientLink.OFFERED
        : ClientLink.NONE;
  }

  @Override
  public Optional<KnownAppointment> appointment(AppointmentId id) {
    return row(id).map(it -> AppointmentItem.read(id, it));
  }

  @Override
  public AppointmentTally tally(Account account) {
    return tables
        .find(AccountItem.pk(account.id()), AppointmentCountItem.sk(account))
        .map(AppointmentCountItem::tally)
        .orElse(AppointmentTally.NONE);
  }

  @Override
  public Optional<Instant> transferDueAt(UserId client) {
    return first(client, LinkItem.TRANSFER).map(LinkItem::transferDueAt);
  }

  @Override
  public void keep(KnownAppointment appointment) {
    Retry.whenStale(() -> keepOnce(appointment));
  }

  private boolean keepOnce(KnownAppointment appointment) {
    Optional<Map<String, AttributeValue>> known = row(appointment.id());
    if (known.map(DynamoClientLinks::version).orElse(-1L) >= appointment.version()) {
      return false;
    }
    List<String> links = LinkItem.of(appointment);
    List<Write> writes = new ArrayList<>();
    writes.add(replacing(appointment, links, known));
    known.ifPresent(it -> writes.addAll(without(it, appointment.client(), links)));
    links.forEach(it -> writes.add(Write.put(tables.table(), LinkItem.write(appointment, it))));
    AppointmentCountItem.changes(
            tables.table(),
            known.map(it -> AppointmentItem.read(appointment.id(), it)),
            appointment)
        .forEach(writes::add);
    tables.transactions().commit(writes);
    return true;
  }

  private Write replacing(
      KnownAppointment next, List<String> links, Optional<Map<String, AttributeValue>> known) {
    Put.Builder put =
        Put.builder().tableName(tables.table()).item(AppointmentItem.write(next, links));
    known.ifPresentOrElse(
        it ->
            put.conditionExpression("version = :known")
                .expressionAttributeValues(
                    Map.of(":known", AttributeValue.fromN(Long.toString(version(it))))),
        () -> put.conditionExpression("attribute_not_exists(pk)"));
    return Write.put(put, _ -> new StaleVersion("the appointment"));
  }

  /// The links that are no more.
  private List<Write> without(
      Map<String, AttributeValue> known, UserId client, List<String> links) {
    UserId before = new UserId(new ItemReader(known).text("clientId"));
    return AppointmentItem.links(known).stream()
        .filter(it -> !before.equals(client) || !links.contains(it))
        .map(it -> deleting(before, it))
        .toList();
  }

  private Write deleting(UserId client, String sk) {
    return Write.delete(
        Delete.builder().tableName(tables.table()).key(Tables.key(AccountItem.pk(client), sk)),
        _ -> new IllegalStateException("an unconditional delete has no condition to fail"));
  }

  private Optional<Map<String, AttributeValue>> row(AppointmentId id) {
    return tables.find(AppointmentItem.pk(id), AppointmentItem.SK);
  }

  private Optional<Map<String, AttributeValue>> first(UserId client, String prefix) {
    return tables
        .client()
        .query(query ->
            query
                .tableName(tables.table())
                .consistentRead(true)
                .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
                .expressionAttributeValues(
                    Map.of(
                        ":pk", AttributeValue.fromS(AccountItem.pk(client)),
                        ":prefix", AttributeValue.fromS(prefix)))
                .limit(1))
        .items()
        .stream()
        .findFirst();
  }

  private static long version(Map<String, AttributeValue> row) {
    return new ItemReader(row).number("version");
  }
}
