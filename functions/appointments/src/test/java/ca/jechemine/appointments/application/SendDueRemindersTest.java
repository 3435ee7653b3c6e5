package ca.jechemine.appointments.application;

import static ca.jechemine.appointments.domain.Situation.CLIENT;
import static ca.jechemine.appointments.domain.Situation.SLOT;
import static ca.jechemine.appointments.domain.Situation.ZOE;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.Change;
import ca.jechemine.appointments.domain.Guarantee;
import ca.jechemine.appointments.domain.InMemoryAppointments;
import ca.jechemine.appointments.domain.People;
import ca.jechemine.appointments.domain.Person;
import ca.jechemine.appointments.domain.Situation;
import ca.jechemine.appointments.domain.schedule.InMemoryDaySheets;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.testkit.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// Contract 20 §5.9. What is due is `RemindingTest`'s.
class SendDueRemindersTest {

  private final MovableClock clock = new MovableClock(SLOT.start().minus(Duration.ofHours(47)));
  private final InMemoryAppointments appointments =
      new InMemoryAppointments(new InMemoryDaySheets(), clock);

  /// Of the session, and of the guarantee that lacks to client and professional.
  @ParameterizedTest
  @CsvSource({"GREEN, 1", "NONE, 3", "PENDING_ADMIN, 3"})
  void nobody_who_is_vouched_for_is_asked_for_a_guarantee(Guarantee guarantee, int reminders) {
    appointments.save(0, Change.first(Situation.in(Situation.scheduled(ZOE))), Optional.empty());
    People people = new OneClient(guarantee);
    SendDueReminders send =
        new SendDueReminders(
            appointments, people, new Decisions(appointments, people, clock), clock);

    assertThat(send.send()).isEqualTo(1);
    assertThat(appointments.changes().getLast().notices()).hasSize(reminders);
    assertThat(send.send()).as("what was said or passed over").isZero();
  }

  private record OneClient(Guarantee guarantee) implements People {

    @Override
    public Optional<Person> find(UserId id) {
      return Optional.ofNullable(findAll(List.of(id)).get(id));
    }

    @Override
    public Map<UserId, Person> findAll(Collection<UserId> ids) {
      return ids.contains(CLIENT) ? Map.of(CLIENT, client()) : Map.of();
    }

    @Override
    public Optional<UserId> withEmail(String email) {
      return Optional.empty();
    }

    @Override
    public void keep(Person person, Instant since) {
      throw new UnsupportedOperationException("nobody new comes here");
    }

    private Person client() {
      return new Person(
          CLIENT,
          1,
          Role.CLIENT,
          AccountStatus.ACTIVE,
          "fr",
          new Person.Contact("Zoé", "Roy", "zoe@exemple.ca", null, null),
          null,
          null,
          null,
          true,
          guarantee);
    }
  }
}
