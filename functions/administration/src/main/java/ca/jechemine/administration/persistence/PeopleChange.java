package ca.jechemine.administration.persistence;

import ca.jechemine.administration.domain.CaseloadEntry;
import ca.jechemine.administration.domain.ClientAppointment;
import ca.jechemine.administration.domain.KnownAppointment;
import ca.jechemine.administration.domain.Listing;
import ca.jechemine.administration.domain.Person;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.Write;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;

/// All writes that one change comes to: the person, the rows that they are found by, whose clients
/// they are, and every counter that they are part of. What a person counts for follows from the
/// person alone, so that it is taken away and added again.
final class PeopleChange {

  private final String table;
  private final PersonItem people;
  private final ClientAppointmentItem appointments;
  private final FoundBy foundBy;
  private final Tally tally = new Tally();
  private final List<Write> writes = new ArrayList<>();

  PeopleChange(
      String table, PersonItem people, ClientAppointmentItem appointments, FoundBy foundBy) {
    this.table = table;
    this.people = people;
    this.appointments = appointments;
    this.foundBy = foundBy;
  }

  /// The person as they were read, and as they become.
  void person(Person before, Person after, long revision) {
    Put.Builder put = Put.builder().tableName(table).item(people.write(after, revision + 1));
    if (revision == 0) {
      put.conditionExpression("attribute_not_exists(pk)");
    } else {
      put.conditionExpression("revision = :read")
          .expressionAttributeValues(
              Map.of(":read", AttributeValue.fromN(Long.toString(revision))));
    }
    writes.add(Write.put(put, _ -> new StaleVersion("the person")));
    found(foundBy.rows(before), foundBy.rows(after));
    count(before, -1);
    count(after, 1);
  }

  /// A client's appointments as they were read, and as they become.
  void appointments(UserId client, List<ClientAppointment> before, List<ClientAppointment> after) {
    after.stream()
        .filter(it -> !before.contains(it))
        .forEach(it -> put(appointments.write(client, it)));
    before.stream()
        .filter(it -> after.stream().noneMatch(other -> other.id().equals(it.id())))
        .forEach(it -> delete(ClientAppointmentItem.key(client, it.id())));
    List<KnownAppointment> were = known(before);
    List<KnownAppointment> are = known(after);
    professionals(were, are)
        .forEach(professional ->
            caseload(
                CaseloadEntry.of(professional, client, were),
                CaseloadEntry.of(professional, client, are)));
  }

  void put(Write write) {
    writes.add(write);
  }

  List<Write> writes() {
    List<Write> all = new ArrayList<>(writes);
    all.addAll(tally.writes(table));
    return all;
  }

  private static List<KnownAppointment> known(List<ClientAppointment> all) {
    return all.stream().flatMap(it -> it.known().stream()).toList();
  }

  /// Whom something may have changed for.
  private static Set<UserId> professionals(
      List<KnownAppointment> before, List<KnownAppointment> after) {
    Set<UserId> professionals = new HashSet<>();
    Stream.concat(
            before.stream().filter(it -> !after.contains(it)),
            after.stream().filter(it -> !before.contains(it)))
        .forEach(it -> {
          it.assignedTo().ifPresent(professionals::add);
          professionals.addAll(it.proposedTo());
        });
    return professionals;
  }

  private void caseload(Optional<CaseloadEntry> before, Optional<CaseloadEntry> after) {
    if (before.equals(after)) {
      return;
    }
    after.ifPresentOrElse(
        it -> put(CaseloadItem.write(it)),
        () -> before.ifPresent(it -> delete(CaseloadItem.key(it))));
    before.ifPresent(it -> practised(it, -1));
    after.ifPresent(it -> practised(it, 1));
  }

  private void practised(CaseloadEntry entry, int sign) {
    String pk = CaseloadItem.pk(entry.professional());
    tally.add(pk, CaseloadItem.COUNTS, "clients", entry.isMatched() ? sign : 0);
    tally.add(pk, CaseloadItem.COUNTS, "sessions", (long) sign * entry.sessions());
    tally.add(
        DynamoDirectory.TOTALS,
        Listing.PROFESSIONALS.name(),
        "sessions",
        (long) sign * entry.sessions());
  }

  private void found(
      Map<String, Map<String, AttributeValue>> before,
      Map<String, Map<String, AttributeValue>> after) {
    after.forEach((pk, row) -> {
      if (!Objects.equals(before.get(pk), row)) {
        put(row);
      }
    });
    before.forEach((pk, row) -> {
      if (!after.containsKey(pk)) {
        delete(Map.of("pk", row.get("pk"), "sk", row.get("sk")));
      }
    });
  }

  private void count(Person person, int sign) {
    person
        .listing()
        .ifPresent(listing -> {
          tally.add(DynamoDirectory.TOTALS, listing.name(), "total", sign);
          person
              .known()
              .ifPresent(it ->
                  tally.add(DynamoDirectory.TOTALS, listing.name(), it.status().code(), sign));
          if (listing == Listing.PATIENTS) {
            countPatient(person, sign);
          }
        });
  }

  private void countPatient(Person person, int sign) {
    tally.add(
        DynamoDirectory.TOTALS,
        Listing.PATIENTS.name(),
        "sessions",
        (long) sign * person.summary().sessions());
    foundBy.same(person).forEach(it -> tally.add("SAME#" + it, "SAME", "people", sign));
    person
        .summary()
        .issueType()
        .ifPresent(motif -> {
          String hash = foundBy.motif(motif);
          tally.add(DynamoDirectory.MOTIFS, hash, "people", sign);
          tally.label(DynamoDirectory.MOTIFS, hash, motif);
        });
  }

  private void put(Map<String, AttributeValue> row) {
    writes.add(Write.put(table, row));
  }

  private void delete(Map<String, AttributeValue> key) {
    writes.add(
        Write.delete(
            Delete.builder().tableName(table).key(key),
            _ -> new IllegalStateException("an unconditional delete has no condition to fail")));
  }
}
