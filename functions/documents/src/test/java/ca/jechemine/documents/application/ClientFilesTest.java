package ca.jechemine.documents.application;

import static ca.jechemine.documents.Cast.CLIENT;
import static ca.jechemine.documents.Cast.GUARDIAN;
import static ca.jechemine.documents.Cast.NOON;
import static ca.jechemine.documents.Cast.OTHER_CLIENT;
import static ca.jechemine.documents.Cast.OTHER_PROFESSIONAL;
import static ca.jechemine.documents.Cast.PROFESSIONAL;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.jechemine.documents.Cast;
import ca.jechemine.documents.domain.InMemoryPeople;
import ca.jechemine.documents.domain.InMemoryRelations;
import ca.jechemine.documents.domain.Person;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Role;
import ca.jechemine.testkit.MovableClock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ClientFilesTest {

  private static final Caller PATIENTS = Cast.admin(AdminPermission.MANAGE_PATIENTS);

  private final MovableClock clock = new MovableClock(NOON);
  private final InMemoryRelations relations = new InMemoryRelations();
  private final InMemoryPeople people = new InMemoryPeople();
  private final ClientFiles clientFiles = new ClientFiles(people, relations, clock);

  /// Of age tomorrow.
  @BeforeEach
  void theyAreKnown() {
    people.keep(Cast.person(CLIENT, LocalDate.of(2008, 6, 16), GUARDIAN.id()));
    people.keep(Cast.person(PROFESSIONAL));
    relations.keep(Cast.appointment(PROFESSIONAL, "completed", "accepted", List.of(), null));
  }

  @Test
  void who_accompanies_the_client_and_administrators_add_to_their_file() {
    assertThatCode(() -> clientFiles.requireContributor(PROFESSIONAL, CLIENT.id()))
        .doesNotThrowAnyException();
    assertThatCode(() -> clientFiles.requireContributor(PATIENTS, CLIENT.id()))
        .doesNotThrowAnyException();
    for (Caller other :
        List.of(
            CLIENT,
            GUARDIAN,
            OTHER_PROFESSIONAL,
            Cast.admin(AdminPermission.MANAGE_CONTENT),
            Cast.caller(4, Role.PROFESSIONAL, AccountStatus.PENDING, Set.of()))) {
      assertThatExceptionOfType(Refusal.Forbidden.class)
          .isThrownBy(() -> clientFiles.requireContributor(other, CLIENT.id()));
    }
  }

  @Test
  void there_is_no_file_of_somebody_unknown_forgotten_or_of_the_house() {
    people.keep(
        new Person(OTHER_CLIENT.id(), 1, Role.CLIENT, AccountStatus.INACTIVE, null, null, true));

    for (Caller nobodys : List.of(OTHER_CLIENT, PROFESSIONAL, OTHER_PROFESSIONAL)) {
      assertThatExceptionOfType(Refusal.NotFound.class)
          .isThrownBy(() -> clientFiles.requireContributor(PATIENTS, nobodys.id()));
    }
  }

  @Test
  void client_guardian_professional_and_administrators_read_it() {
    for (Caller reader : List.of(CLIENT, GUARDIAN, PROFESSIONAL, PATIENTS)) {
      assertThat(clientFiles.mayRead(reader, CLIENT.id())).as(reader.toString()).isTrue();
    }
    for (Caller stranger :
        List.of(
            OTHER_CLIENT,
            OTHER_PROFESSIONAL,
            Cast.admin(AdminPermission.MANAGE_BILLING),
            Cast.caller(1, Role.CLIENT, AccountStatus.INACTIVE, Set.of()),
            Cast.caller(4, Role.PROFESSIONAL, AccountStatus.PENDING, Set.of()))) {
      assertThat(clientFiles.mayRead(stranger, CLIENT.id())).as(stranger.toString()).isFalse();
    }

    clock.advance(Duration.ofDays(1));

    assertThat(clientFiles.mayRead(GUARDIAN, CLIENT.id())).isFalse();
    assertThat(clientFiles.mayActFor(CLIENT, CLIENT.id())).isTrue();
  }
}
