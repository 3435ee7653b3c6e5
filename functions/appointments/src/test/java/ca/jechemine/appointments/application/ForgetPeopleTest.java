package ca.jechemine.appointments.application;

import static ca.jechemine.appointments.domain.Situation.CLIENT;
import static ca.jechemine.appointments.domain.Situation.NOW;
import static ca.jechemine.appointments.domain.Situation.STRANGER;
import static ca.jechemine.appointments.domain.Situation.ZOE;
import static ca.jechemine.appointments.domain.Situation.id;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.CalendarShare;
import ca.jechemine.appointments.domain.CalendarShares;
import ca.jechemine.appointments.domain.CalendarToken;
import ca.jechemine.appointments.domain.Change;
import ca.jechemine.appointments.domain.InMemoryAppointments;
import ca.jechemine.appointments.domain.InMemoryForgottenPeople;
import ca.jechemine.appointments.domain.Nobody;
import ca.jechemine.appointments.domain.Situation;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.matching.InMemoryClientWishes;
import ca.jechemine.appointments.domain.matching.Wishes;
import ca.jechemine.appointments.domain.schedule.InMemoryDaySheets;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.appointments.domain.schedule.TorontoTime;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.testkit.MovableClock;
import java.time.LocalTime;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ForgetPeopleTest {

  private final MovableClock clock = new MovableClock(NOW);
  private final InMemoryAppointments appointments =
      new InMemoryAppointments(new InMemoryDaySheets(), clock);
  private final InMemoryForgottenPeople forgotten = new InMemoryForgottenPeople();
  private final ClosedCalendars calendars = new ClosedCalendars();
  private final InMemoryClientWishes wishes = new InMemoryClientWishes(new Nobody(), forgotten);
  private final ForgetPeople forget =
      new ForgetPeople(forgotten, appointments, calendars, wishes, clock);

  @Test
  void a_delivery_goes_through_one_page_and_has_it_gone_on_with() {
    book(CLIENT, 2 * ForgetPeople.PAGE + 1);

    forget.begin(CLIENT);
    assertThat(appointments.changes()).hasSize(3 * ForgetPeople.PAGE + 1);
    assertThat(forgotten.toGoOnWith()).containsExactly(CLIENT);
    forget.goOn(CLIENT);
    assertThat(forgotten.toGoOnWith()).containsExactly(CLIENT, CLIENT);
    forget.goOn(CLIENT);

    assertThat(forgotten.toGoOnWith()).hasSize(2);
    assertThat(forgotten.find(CLIENT).orElseThrow().isDone()).isTrue();
    assertThat(appointments.findAll(ids(2 * ForgetPeople.PAGE + 1)))
        .hasSize(2 * ForgetPeople.PAGE + 1)
        .allSatisfy(it -> {
          assertThat(it.request().notes()).isNull();
          assertThat(it.state()).isInstanceOf(State.Cancelled.class);
        });
  }

  @Test
  void the_same_again_changes_nothing() {
    book(CLIENT, 3);
    forget.begin(CLIENT);
    List<Change> once = appointments.changes();

    forget.begin(CLIENT);
    forget.goOn(CLIENT);
    IntStream.rangeClosed(1, 3).forEach(it -> forget.lookAgain(id(it), CLIENT));

    assertThat(appointments.changes()).isEqualTo(once);
    assertThat(forgotten.toGoOnWith()).isEmpty();
    assertThat(calendars.closed).containsExactly(CLIENT);
  }

  @Test
  void what_is_written_too_late_is_forgotten_too() {
    forget.begin(CLIENT);
    book(CLIENT, 1);

    forget.lookAgain(id(1), CLIENT);

    assertThat(read(1).request().notes()).isNull();
    assertThat(read(1).state()).isInstanceOf(State.Cancelled.class);
  }

  @Test
  void what_the_client_wished_is_gone_and_does_not_come_back() {
    Wishes wished = new Wishes(List.of("Deuil"), null, List.of(), List.of(), null, null);
    wishes.keep(CLIENT, 1, wished);
    wishes.keep(STRANGER, 1, wished);

    forget.begin(CLIENT);
    wishes.keep(CLIENT, 2, wished);

    assertThat(wishes.of(CLIENT).wishes()).isEqualTo(Wishes.NONE);
    assertThat(wishes.of(STRANGER).wishes()).isEqualTo(wished);
  }

  @Test
  void nobody_else_is_forgotten() {
    book(STRANGER, 1);
    forget.begin(CLIENT);

    forget.goOn(STRANGER);
    forget.lookAgain(id(1), STRANGER);
    forget.lookAgain(id(1), CLIENT);
    forget.lookAgain(id(2), CLIENT);

    assertThat(read(1).request()).isEqualTo(Situation.request());
    assertThat(forgotten.find(STRANGER)).isEmpty();
  }

  @Test
  void the_appointments_of_a_professional_stay() {
    book(CLIENT, 1);

    forget.begin(ZOE);

    assertThat(read(1).request()).isEqualTo(Situation.request());
    assertThat(calendars.closed).containsExactly(ZOE);
  }

  /// So many, each on a day of its own from tomorrow on.
  private void book(UserId client, int number) {
    for (int day = 1; day <= number; day++) {
      Slot slot = new Slot(TorontoTime.day(NOW).plusDays(day), LocalTime.NOON, 60);
      Appointment asked = Situation.asked(id(day), client, Situation.request(), NOW);
      appointments.save(
          0,
          Change.first(Situation.in(asked, new State.Scheduled(ZOE, NOW, slot))),
          Optional.empty());
    }
  }

  private static List<AppointmentId> ids(int number) {
    return IntStream.rangeClosed(1, number).mapToObj(Situation::id).toList();
  }

  private Appointment read(int number) {
    return appointments.find(id(number)).orElseThrow().value();
  }

  /// Notes whose calendar was closed.
  private static final class ClosedCalendars implements CalendarShares {

    private final Set<UserId> closed = new HashSet<>();

    @Override
    public void forget(UserId professional) {
      closed.add(professional);
    }

    @Override
    public Optional<Versioned<CalendarShare>> of(UserId professional) {
      return Optional.empty();
    }

    @Override
    public void keep(CalendarShare share, Optional<Versioned<CalendarShare>> former) {
      closed.remove(share.professional());
    }

    @Override
    public Optional<UserId> openedBy(CalendarToken token) {
      return Optional.empty();
    }

    @Override
    public void countLook(String address) {}
  }
}
