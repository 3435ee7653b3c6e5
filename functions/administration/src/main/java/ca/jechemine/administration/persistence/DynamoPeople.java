package ca.jechemine.administration.persistence;

import ca.jechemine.administration.domain.AppointmentId;
import ca.jechemine.administration.domain.ClientAppointment;
import ca.jechemine.administration.domain.ClientSummary;
import ca.jechemine.administration.domain.KnownAppointment;
import ca.jechemine.administration.domain.KnownPayment;
import ca.jechemine.administration.domain.People;
import ca.jechemine.administration.domain.Person;
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
import java.util.function.UnaryOperator;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// People in the administration's table. Each change is one transaction that stands on the person
/// as they were read, their appointments with them: whoever was faster has the slower decide again.
///
/// Which client an appointment is kept with says the row `APPOINTMENT#<id>`, `OWNER`.
public final class DynamoPeople implements People {

  private static final String OWNER = "OWNER";

  private final Tables tables;
  private final PersonItem people;
  private final ClientAppointmentItem appointments;
  private final FoundBy foundBy;

  DynamoPeople(
      Tables tables, PersonItem people, ClientAppointmentItem appointments, FoundBy foundBy) {
    this.tables = tables;
    this.people = people;
    this.appointments = appointments;
    this.foundBy = foundBy;
  }

  /// One read, and one transaction when something is new. Of who goes for good, what their
  /// appointments were for goes first, a query and a write for each: who dies in between begins
  /// again, as the account is not known to be gone before.
  @Override
  public void keep(UserId id, UnaryOperator<Person> change) {
    Retry.whenStale(() -> {
      Read read = read(id);
      Person after = change.apply(read.person());
      if (after.isGone()) {
        forgetMotifs(id);
        after = after.with(after.summary().withoutMotif());
      }
      if (!after.equals(read.person())) {
        PeopleChange changes = change();
        changes.person(read.person(), after, read.revision());
        tables.transactions().commit(changes.writes());
      }
      return id;
    });
  }

  /// Two reads, a query of the client's appointments, and one transaction when something is new;
  /// when it changes hands, a read and a query more.
  @Override
  public void keep(KnownAppointment told) {
    Retry.whenStale(() -> {
      Optional<UserId> owner = owner(told.id());
      Client holder = client(owner.orElse(told.client()));
      ClientAppointment before = holder.appointment(told.id());
      Client next =
          owner.filter(it -> !it.equals(told.client())).isPresent()
              ? client(told.client())
              : holder;
      ClientAppointment after =
          before.with(next.read().person().isGone() ? told.withoutMotif() : told);
      if (!after.equals(before)) {
        PeopleChange changes = change();
        if (holder.read().person().id().equals(told.client())) {
          save(changes, holder, holder.with(after));
        } else {
          save(changes, holder, holder.without(told.id()));
          save(changes, next, next.with(after));
        }
        own(changes, told.id(), told.client(), owner);
        tables.transactions().commit(changes.writes());
      }
      return told;
    });
  }

  /// As that of an appointment.
  @Override
  public void keep(AppointmentId id, UserId client, KnownPayment told) {
    Retry.whenStale(() -> {
      Optional<UserId> owner = owner(id);
      Client holder = client(owner.orElse(client));
      ClientAppointment before = holder.appointment(id);
      ClientAppointment after = before.with(told);
      if (!after.equals(before)) {
        PeopleChange changes = change();
        save(changes, holder, holder.with(after));
        own(changes, id, holder.read().person().id(), owner);
        tables.transactions().commit(changes.writes());
      }
      return id;
    });
  }

  private void forgetMotifs(UserId id) {
    tables.client().queryPaginator(appointmentsOf(id)).items().stream()
        .filter(it -> it.containsKey("motif"))
        .map(it -> new ItemReader(it).text("sk"))
        .forEach(sk ->
            tables
                .client()
                .updateItem(update ->
                    update
                        .tableName(tables.table())
                        .key(Tables.key(PersonItem.pk(id), sk))
                        .updateExpression("REMOVE motif")
                        .conditionExpression("attribute_exists(pk)")));
  }

  private static void save(PeopleChange changes, Client before, List<ClientAppointment> after) {
    Person person = before.read().person();
    changes.person(person, person.with(ClientSummary.of(after)), before.read().revision());
    changes.appointments(person.id(), before.appointments(), after);
  }

  private PeopleChange change() {
    return new PeopleChange(tables.table(), people, appointments, foundBy);
  }

  /// The person first: what is committed between the two has the transaction fail on them.
  private Client client(UserId id) {
    Read read = read(id);
    List<ClientAppointment> theirs =
        tables.client().queryPaginator(appointmentsOf(id)).items().stream()
            .map(it -> appointments.read(id, it))
            .toList();
    return new Client(read, theirs);
  }

  private QueryRequest appointmentsOf(UserId client) {
    return QueryRequest.builder()
        .tableName(tables.table())
        .keyConditionExpression("pk = :pk AND begins_with(sk, :appointments)")
        .expressionAttributeValues(
            Map.of(
                ":pk", AttributeValue.fromS(PersonItem.pk(client)),
                ":appointments", AttributeValue.fromS(ClientAppointmentItem.PREFIX)))
        .consistentRead(true)
        .build();
  }

  private Read read(UserId id) {
    return tables
        .find(PersonItem.pk(id), PersonItem.SK)
        .map(it -> new Read(people.read(it), PersonItem.revision(it)))
        .orElseGet(() -> new Read(Person.unknown(id), 0));
  }

  private Optional<UserId> owner(AppointmentId id) {
    return tables
        .find(ownerPk(id), OWNER)
        .map(it -> new UserId(new ItemReader(it).text("clientId")));
  }

  private void own(PeopleChange changes, AppointmentId id, UserId client, Optional<UserId> before) {
    if (before.filter(client::equals).isPresent()) {
      return;
    }
    Put.Builder put =
        Put.builder()
            .tableName(tables.table())
            .item(
                new ItemWriter()
                    .text("pk", ownerPk(id))
                    .text("sk", OWNER)
                    .text("clientId", client.value())
                    .toItem());
    before.ifPresentOrElse(
        it ->
            put.conditionExpression("clientId = :read")
                .expressionAttributeValues(Map.of(":read", AttributeValue.fromS(it.value()))),
        () -> put.conditionExpression("attribute_not_exists(pk)"));
    changes.put(Write.put(put, _ -> new StaleVersion("whose an appointment is")));
  }

  private static String ownerPk(AppointmentId id) {
    return "APPOINTMENT#" + id;
  }

  /// A person and the revision of their row; 0 when there is none.
  private record Read(Person person, long revision) {}

  /// A client as they were read, with all their appointments.
  private record Client(Read read, List<ClientAppointment> appointments) {

    ClientAppointment appointment(AppointmentId id) {
      return appointments.stream()
          .filter(it -> it.id().equals(id))
          .findFirst()
          .orElseGet(() -> ClientAppointment.unknown(id));
    }

    List<ClientAppointment> with(ClientAppointment appointment) {
      List<ClientAppointment> all = new ArrayList<>(without(appointment.id()));
      all.add(appointment);
      return all;
    }

    List<ClientAppointment> without(AppointmentId id) {
      return appointments.stream().filter(it -> !it.id().equals(id)).toList();
    }
  }
}
