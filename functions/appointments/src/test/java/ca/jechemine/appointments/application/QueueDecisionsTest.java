package ca.jechemine.appointments.application;

import static ca.jechemine.appointments.domain.Situation.ID;
import static ca.jechemine.appointments.domain.Situation.MIA;
import static ca.jechemine.appointments.domain.Situation.NOW;
import static ca.jechemine.appointments.domain.Situation.SHARES;
import static ca.jechemine.appointments.domain.Situation.SLOT;
import static ca.jechemine.appointments.domain.Situation.STRANGER;
import static ca.jechemine.appointments.domain.Situation.YAN;
import static ca.jechemine.appointments.domain.Situation.ZOE;
import static ca.jechemine.appointments.domain.Situation.matched;
import static ca.jechemine.appointments.domain.Situation.offered;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.Change;
import ca.jechemine.appointments.domain.InMemoryAppointments;
import ca.jechemine.appointments.domain.InMemoryForgottenPeople;
import ca.jechemine.appointments.domain.InMemoryProfessionals;
import ca.jechemine.appointments.domain.Intervention;
import ca.jechemine.appointments.domain.Motif;
import ca.jechemine.appointments.domain.Motifs;
import ca.jechemine.appointments.domain.People;
import ca.jechemine.appointments.domain.Person;
import ca.jechemine.appointments.domain.Prices;
import ca.jechemine.appointments.domain.Professional;
import ca.jechemine.appointments.domain.Queueing;
import ca.jechemine.appointments.domain.Reader;
import ca.jechemine.appointments.domain.Routing;
import ca.jechemine.appointments.domain.Situation;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.matching.Glossary;
import ca.jechemine.appointments.domain.matching.InMemoryCandidates;
import ca.jechemine.appointments.domain.matching.InMemoryClientWishes;
import ca.jechemine.appointments.domain.schedule.InMemoryDaySheets;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Language;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Who decides first on a request of the queue, and what the others are told.
class QueueDecisionsTest {

  private static final Reader ADMIN =
      new Reader(
          new Caller(STRANGER, "Noé Roy", Role.ADMIN, AccountStatus.ACTIVE, Set.of(), Language.FR),
          "192.0.2.1",
          "browser");

  private static final Prices.Shares OWN =
      new Prices.Shares(new Money(125_00), new Money(13_00), new Money(112_00));

  private final Meddler clock = new Meddler();
  private final InMemoryAppointments appointments =
      new InMemoryAppointments(new InMemoryDaySheets(), InstantSource.fixed(NOW));
  private final People people = new Namesakes();
  private final InMemoryProfessionals professionals = professionals();
  private final Decisions decisions = new Decisions(appointments, people, clock);
  private final QueueDecisions queue =
      new QueueDecisions(decisions, people, new Ids(InstantSource.fixed(NOW), new Random(1)));
  private final AssignServiceRequest assign =
      new AssignServiceRequest(
          queue,
          new RouteRequest(
              decisions,
              new Requesters(
                  people,
                  new InMemoryClientWishes(people, new InMemoryForgottenPeople()),
                  () -> Glossary.of(List.of())),
              new InMemoryCandidates()),
          professionals,
          () -> Prices.DEFAULT);
  private final ScheduleServiceRequest schedule =
      new ScheduleServiceRequest(queue, professionals, () -> Prices.DEFAULT, new NoMotifs());

  /// Something that an administrator does.
  interface Act {
    void by(QueueDecisionsTest test);
  }

  static Stream<Act> acts() {
    return Stream.of(
        test -> test.assign.to(ADMIN, ID, MIA),
        test -> test.assign.anew(ADMIN, ID),
        test -> test.assign.toAll(ADMIN, ID),
        test -> test.schedule.schedule(ADMIN, ID, wish(MIA)),
        test -> new FlagServiceRequest(test.queue).flag(ADMIN, ID, true),
        test -> new DeleteServiceRequest(test.queue).delete(ADMIN, ID));
  }

  @ParameterizedTest
  @MethodSource("acts")
  void defect_not_repeated_who_accepts_in_between_has_it_and_the_administrator_is_told_who(
      Act act) {
    ask(offered(ZOE, YAN));
    clock.next(it -> Routing.accept(it, ZOE, SHARES, NOW));

    assertThatThrownBy(() -> act.by(this))
        .isInstanceOfSatisfying(
            Refusal.Conflict.class,
            it -> {
              assertThat(it.code()).isEqualTo("CHANGED_MEANWHILE");
              assertThat(it.reason())
                  .isEqualTo(
                      new Text(
                          "Cette demande est maintenant confiée à Ana B1.",
                          "This request is now with Ana B1."));
            });
    assertThat(kept().state()).isEqualTo(new State.Matched(ZOE, NOW, null));
    assertThat(appointments.changes()).hasSize(2);
  }

  @ParameterizedTest
  @MethodSource("acts")
  void of_two_administrators_one_is_first_and_the_other_is_told_what_became_of_it(Act act) {
    ask(offered(ZOE, YAN));
    clock.next(it -> Queueing.open(it, NOW));

    assertThatThrownBy(() -> act.by(this))
        .isInstanceOfSatisfying(
            Refusal.Conflict.class,
            it -> {
              assertThat(it.code()).isEqualTo("CHANGED_MEANWHILE");
              assertThat(it.reason().en())
                  .isEqualTo("This request is now open to every professional.");
            });
    assertThat(kept().state()).isEqualTo(new State.Pooled(NOW, Routing.PoolCause.ADMIN));
  }

  @ParameterizedTest
  @MethodSource("acts")
  void what_is_answered_in_between_does_not_matter_and_who_decided_is_kept(Act act) {
    ask(offered(ZOE, YAN));
    clock.next(it -> Routing.refuse(it, ZOE, NOW));

    act.by(this);

    assertThat(appointments.changes()).hasSize(3);
    assertThat(appointments.changes().getLast().intervened())
        .hasValueSatisfying(it -> {
          assertThat(it.admin()).isEqualTo(STRANGER);
          assertThat(it.from()).isNotEqualTo(it.to());
        });
  }

  @Test
  void defect_not_repeated_what_is_assigned_or_dated_costs_the_professionals_price() {
    ask(offered(ZOE));
    assign.to(ADMIN, ID, MIA);
    assertThat(kept().payment().shares()).isEqualTo(OWN);

    schedule.schedule(ADMIN, ID, wish(YAN));
    assertThat(kept().payment().shares()).as("who has none of their own").isEqualTo(SHARES);
  }

  @Test
  void what_is_somebodys_is_told_with_their_name() {
    ask(matched(ZOE));

    assertThatThrownBy(() -> assign.toAll(ADMIN, ID))
        .isInstanceOfSatisfying(
            Refusal.Conflict.class,
            it -> {
              assertThat(it.code()).isEqualTo("ALREADY_ASSIGNED");
              assertThat(it.reason().fr())
                  .isEqualTo("Cette demande est maintenant confiée à Ana B1.");
            });
    assertThat(assign.to(ADMIN, ID, YAN).reassigned()).isTrue();
    assertThat(kept().search().refusedBy()).containsExactly(ZOE);
  }

  @Test
  void whoever_is_no_professional_or_closed_is_given_nothing() {
    ask(offered(ZOE));
    professionals.keep(known(MIA, AccountStatus.INACTIVE, 2));

    for (UserId nobody : List.of(MIA, STRANGER)) {
      assertThatThrownBy(() -> assign.to(ADMIN, ID, nobody)).isInstanceOf(Refusal.NotFound.class);
      assertThatThrownBy(() -> schedule.schedule(ADMIN, ID, wish(nobody)))
          .isInstanceOf(Refusal.NotFound.class);
    }
    professionals.keep(known(MIA, AccountStatus.PENDING, 3));
    assertThat(assign.to(ADMIN, ID, MIA).reassigned()).isFalse();
  }

  @Test
  void whom_nobody_suits_is_everybodys_again() {
    ask(offered(ZOE));

    assertThat(assign.anew(ADMIN, ID).state())
        .isEqualTo(new State.Pooled(NOW, Routing.PoolCause.NO_MATCH));
    assertThat(appointments.changes().getLast().intervened())
        .map(Intervention::kind)
        .contains(Intervention.Kind.MATCHING);
  }

  private void ask(State state) {
    appointments.save(0, Change.first(Situation.in(state)), Optional.empty());
  }

  private Appointment kept() {
    return appointments.find(ID).orElseThrow().value();
  }

  private static ScheduleServiceRequest.Wish wish(UserId professional) {
    return new ScheduleServiceRequest.Wish(
        professional, SLOT.date(), SLOT.time(), null, null, null, null, null);
  }

  private static InMemoryProfessionals professionals() {
    InMemoryProfessionals all = new InMemoryProfessionals();
    all.keep(known(MIA, AccountStatus.ACTIVE, 1));
    all.keep(known(YAN, AccountStatus.ACTIVE, 1));
    return all;
  }

  private static Professional known(UserId id, AccountStatus status, long version) {
    return new Professional(
        id,
        version,
        status,
        "Ana Roy",
        "fr",
        null,
        id.equals(MIA) ? new Prices.Own(new Money(125_00), null, null) : Prices.Own.NONE,
        List.of());
  }

  /// A clock that is looked at between reading and writing, and lets somebody else do something
  /// first then, once.
  private final class Meddler implements InstantSource {

    private @Nullable Function<Appointment, Change> next;

    void next(Function<Appointment, Change> change) {
      next = change;
    }

    @Override
    public Instant instant() {
      Function<Appointment, Change> change = next;
      next = null;
      if (change != null) {
        Versioned<Appointment> read = appointments.find(ID).orElseThrow();
        appointments.save(read.version(), change.apply(read.value()), Optional.empty());
      }
      return NOW;
    }
  }

  /// Everybody is there, and called by the end of their id.
  private record Namesakes() implements People {

    @Override
    public Optional<Person> find(UserId id) {
      String last = id.value().substring(22).toUpperCase(Locale.ROOT);
      return Optional.of(
          Person.unheard(
              id,
              Role.CLIENT,
              "fr",
              new Person.Contact("Ana", last, "ana@exemple.ca", null, null)));
    }

    @Override
    public Map<UserId, Person> findAll(Collection<UserId> ids) {
      return ids.stream()
          .map(it -> find(it).orElseThrow())
          .collect(Collectors.toUnmodifiableMap(Person::id, it -> it));
    }

    @Override
    public Optional<UserId> withEmail(String email) {
      return Optional.empty();
    }

    @Override
    public void keep(Person person, Instant since) {
      throw new UnsupportedOperationException("nobody new comes here");
    }
  }

  /// A catalogue of nothing.
  private record NoMotifs() implements Motifs {

    @Override
    public Map<String, String> frenchLabels(Collection<String> labels) {
      return Map.of();
    }

    @Override
    public Map<String, Text> inBoth(Collection<String> frenchLabels) {
      return Map.of();
    }

    @Override
    public void keep(Collection<Motif> motifs) {
      throw new UnsupportedOperationException("none is kept here");
    }
  }
}
