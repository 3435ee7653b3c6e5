package ca.jechemine.documents.application;

import ca.jechemine.documents.domain.AppointmentId;
import ca.jechemine.documents.domain.Ask;
import ca.jechemine.documents.domain.DocumentRequest;
import ca.jechemine.documents.domain.InMemoryRequests;
import ca.jechemine.documents.domain.KnownAppointment;
import ca.jechemine.documents.domain.People;
import ca.jechemine.documents.domain.Person;
import ca.jechemine.documents.domain.Relations;
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
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
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
  final KnownPeople people = new KnownPeople();
  final KnownRelations relations = new KnownRelations();
  final ClientFiles clientFiles = new ClientFiles(people, relations, clock);

  private int asked;

  RequestScene() {
    people.keep(person(CLIENT, Role.CLIENT, LocalDate.of(1990, 1, 1), null));
    people.keep(person(CHILD, Role.CLIENT, LocalDate.of(2015, 6, 1), CLIENT));
    relations.relate(ANNE, CLIENT);
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
            new Ask(
                id, client, asker, "Anne Roy", as, "Formulaire", null, due, clock.instant()));
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
    return new Caller(
        id, "Zoé Roy", role, AccountStatus.ACTIVE, Set.of(permissions), Language.FR);
  }

  private static Person person(
      UserId id, Role role, LocalDate born, @Nullable UserId guardian) {
    return new Person(id, 1, role, AccountStatus.ACTIVE, born, guardian, false);
  }

  static final class KnownPeople implements People {

    private final Map<UserId, Person> known = new HashMap<>();

    @Override
    public Optional<Person> find(UserId id) {
      return Optional.ofNullable(known.get(id));
    }

    @Override
    public void keep(Person person) {
      known.put(person.id(), person);
    }
  }

  static final class KnownRelations implements Relations {

    private record Pair(UserId professional, UserId client) {}

    private final Set<Pair> related = new HashSet<>();

    void relate(UserId professional, UserId client) {
      related.add(new Pair(professional, client));
    }

    void part(UserId professional, UserId client) {
      related.remove(new Pair(professional, client));
    }

    @Override
    public boolean areRelated(UserId professional, UserId client) {
      return related.contains(new Pair(professional, client));
    }

    @Override
    public Optional<KnownAppointment> appointment(AppointmentId id) {
      return Optional.empty();
    }

    @Override
    public void keep(KnownAppointment appointment) {
      throw new UnsupportedOperationException("no appointment is heard of here");
    }
  }
}
