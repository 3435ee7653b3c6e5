package ca.jechemine.documents.application;

import ca.jechemine.documents.domain.AppointmentId;
import ca.jechemine.documents.domain.Ask;
import ca.jechemine.documents.domain.DocumentRequest;
import ca.jechemine.documents.domain.InMemoryPeople;
import ca.jechemine.documents.domain.InMemoryRelations;
import ca.jechemine.documents.domain.InMemoryRequests;
import ca.jechemine.documents.domain.KnownAppointment;
import ca.jechemine.documents.domain.Person;
import ca.jechemine.documents.domain.RequestId;
import ca.jechemine.documents.domain.SharedBy;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.testkit.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// A client, a child of theirs, and who accompanies them, around requests for documents.
final class RequestScene {

  static final UserId CLIENT = new UserId("00000000000000000000000a");
  static final UserId CHILD = new UserId("00000000000000000000000b");
  static final UserId ANNE = new UserId("00000000000000000000000c");
  static final UserId STRANGER = new UserId("00000000000000000000000d");

  final MovableClock clock = new MovableClock(Instant.parse("2026-05-04T14:00:00Z"));
  final InMemoryRequests requests = new InMemoryRequests();
  final InMemoryPeople people = new InMemoryPeople();
  final InMemoryRelations relations = new InMemoryRelations();
  final ClientFiles clientFiles = new ClientFiles(people, relations, clock);

  private int asked;
  private int told;

  RequestScene() {
    people.keep(person(CLIENT, Role.CLIENT, LocalDate.of(1990, 1, 1), null));
    people.keep(person(CHILD, Role.CLIENT, LocalDate.of(2015, 6, 1), CLIENT));
    relate(ANNE);
  }

  /// A session relates them to the client.
  void relate(UserId professional) {
    tell(professional, professional);
  }

  /// That session is another's now.
  void part(UserId professional) {
    tell(professional, null);
  }

  private void tell(UserId session, @Nullable UserId professional) {
    told++;
    relations.keep(
        new KnownAppointment(
            new AppointmentId(session.value()),
            told,
            CLIENT,
            professional,
            "scheduled",
            "accepted",
            List.of(),
            null));
  }

  void moveTo(Instant instant) {
    clock.advance(Duration.between(clock.instant(), instant));
  }

  /// A request of Anne's to the client, asked now.
  DocumentRequest.Open ask(LocalDate due) {
    return ask(CLIENT, ANNE, SharedBy.PROFESSIONAL, due);
  }

  DocumentRequest.Open ask(UserId client, UserId asker, SharedBy as, LocalDate due) {
    asked++;
    RequestId id = new RequestId("%024x".formatted(asked));
    DocumentRequest.Open request =
        DocumentRequest.Open.asked(
            new Ask(id, client, asker, "Anne Roy", as, "Formulaire", null, due, clock.instant()));
    requests.ask(request, Optional.empty());
    return request;
  }

  static Caller client() {
    return caller(CLIENT, Role.CLIENT);
  }

  static Caller anne() {
    return caller(ANNE, Role.PROFESSIONAL);
  }

  static Caller caller(UserId id, Role role, AdminPermission... permissions) {
    return new Caller(id, "Zoé Roy", role, AccountStatus.ACTIVE, Set.of(permissions), Language.FR);
  }

  private static Person person(UserId id, Role role, LocalDate born, @Nullable UserId guardian) {
    return new Person(id, 1, role, AccountStatus.ACTIVE, born, guardian, false);
  }
}
