package ca.jechemine.appointments.application;

import static ca.jechemine.appointments.domain.Situation.BEFORE;
import static ca.jechemine.appointments.domain.Situation.NOW;
import static ca.jechemine.appointments.domain.Situation.YAN;
import static ca.jechemine.appointments.domain.Situation.ZOE;
import static ca.jechemine.appointments.domain.Situation.id;
import static ca.jechemine.appointments.domain.Situation.user;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.Beneficiary;
import ca.jechemine.appointments.domain.Change;
import ca.jechemine.appointments.domain.InMemoryAppointments;
import ca.jechemine.appointments.domain.InMemoryForgottenPeople;
import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.appointments.domain.Nobody;
import ca.jechemine.appointments.domain.Routing;
import ca.jechemine.appointments.domain.Search;
import ca.jechemine.appointments.domain.ServiceRequest;
import ca.jechemine.appointments.domain.Situation;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.TherapyType;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.appointments.domain.matching.Candidate;
import ca.jechemine.appointments.domain.matching.Glossary;
import ca.jechemine.appointments.domain.matching.InMemoryCandidates;
import ca.jechemine.appointments.domain.matching.InMemoryClientWishes;
import ca.jechemine.appointments.domain.matching.Practice;
import ca.jechemine.appointments.domain.matching.Reopening;
import ca.jechemine.appointments.domain.schedule.InMemoryDaySheets;
import ca.jechemine.appointments.domain.schedule.WorkWeek;
import ca.jechemine.kernel.UserId;
import ca.jechemine.testkit.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RematchWaitingTest {

  private static final Reopening ALL = new Reopening(ZOE, false);
  private static final Reopening EMERGENCIES = new Reopening(ZOE, true);
  private static final Search EXHAUSTED = new Search(List.of(YAN, ZOE), 2, null);

  private final MovableClock clock = new MovableClock(NOW);
  private final InMemoryAppointments appointments =
      new InMemoryAppointments(new InMemoryDaySheets(), clock);
  private final InMemoryCandidates candidates = new InMemoryCandidates();
  private final Decisions decisions = new Decisions(appointments, new Nobody(), clock);
  private final InMemoryClientWishes wishes =
      new InMemoryClientWishes(new Nobody(), new InMemoryForgottenPeople());
  private final RematchWaiting rematch =
      new RematchWaiting(
          appointments,
          candidates,
          new RouteRequest(
              decisions, new Requesters(new Nobody(), wishes, () -> Glossary.EMPTY), candidates));

  @Test
  void what_waits_is_proposed_to_whoever_takes_requests_again_whatever_was_tried_before() {
    practises(ZOE, true);
    practises(YAN, true);
    waits(1, Situation.request(), EXHAUSTED);

    rematch.rematch(ALL, NOW);

    assertThat(read(1).state())
        .isEqualTo(new State.Proposed(List.of(ZOE), NOW, NOW.plus(Routing.ANSWER_WITHIN), null));
    assertThat(read(1).search()).isEqualTo(new Search(List.of(YAN), 0, null));
    assertThat(appointments.rationales(id(1))).hasSize(1);
  }

  @Test
  void ten_are_matched_urgent_ones_first_and_then_the_oldest() {
    practises(ZOE, true);
    IntStream.rangeClosed(1, 11).forEach(it -> waits(it, Situation.request(), Search.NEW));
    waits(20, Situation.request(true, false), Search.NEW);

    rematch.rematch(ALL, NOW);

    assertThat(proposed(20)).isTrue();
    assertThat(IntStream.rangeClosed(1, 11).filter(this::proposed))
        .containsExactly(1, 2, 3, 4, 5, 6, 7, 8, 9);
  }

  @Test
  void what_does_not_suit_them_waits_as_it_does_and_takes_nobodys_place() {
    practises(ZOE, true);
    practises(YAN, true);
    IntStream.rangeClosed(1, 12)
        .forEach(it -> waits(it, asking(it <= 10 ? "Oncologie" : "Anxiété"), EXHAUSTED));

    rematch.rematch(ALL, NOW);

    assertThat(read(1).state()).isEqualTo(Situation.pooled());
    assertThat(read(1).search()).isEqualTo(EXHAUSTED);
    assertThat(IntStream.rangeClosed(1, 12).filter(this::proposed)).containsExactly(11, 12);
  }

  @Test
  void told_twice_what_was_matched_anew_is_left_to_what_became_of_it() {
    practises(ZOE, true);
    waits(1, Situation.request(), Search.NEW);
    rematch.rematch(ALL, NOW);
    int changes = appointments.changes().size();

    rematch.rematch(ALL, NOW);
    assertThat(appointments.changes()).hasSize(changes);

    clock.advance(Duration.ofMinutes(1));
    decisions.decide(
        id(1),
        Viewer.PROFESSIONAL,
        (it, _, now) -> Routing.refuse(it, ZOE, now).then(that -> pool(that, now)));
    rematch.rematch(ALL, NOW);

    assertThat(read(1).state()).isInstanceOf(State.Pooled.class);
    assertThat(read(1).search().excludes(ZOE)).as("refused since").isTrue();
  }

  @Test
  void urgent_ones_alone_when_urgent_ones_are_taken_again() {
    practises(ZOE, true);
    waits(1, Situation.request(), Search.NEW);
    waits(2, Situation.request(true, false), Search.NEW);

    rematch.rematch(EMERGENCIES, NOW);

    assertThat(List.of(proposed(1), proposed(2))).containsExactly(false, true);
  }

  @Test
  void nothing_urgent_when_that_is_still_switched_off() {
    candidates.keep(candidate(ZOE, true, false));
    waits(1, Situation.request(true, false), Search.NEW);
    waits(2, Situation.request(), Search.NEW);

    rematch.rematch(ALL, NOW);

    assertThat(List.of(proposed(1), proposed(2))).containsExactly(false, true);
  }

  @Test
  void nothing_when_they_switched_it_off_again_meanwhile() {
    practises(ZOE, false);
    practises(YAN, true);
    waits(1, Situation.request(), Search.NEW);

    rematch.rematch(ALL, NOW);

    assertThat(proposed(1)).isFalse();
  }

  @Test
  void a_request_of_somebody_who_left_their_professional_stays_everybodys() {
    practises(ZOE, true);
    waits(1, Situation.request(false, true), Search.NEW);

    rematch.rematch(ALL, NOW);

    assertThat(proposed(1)).isFalse();
  }

  @Test
  void what_could_not_be_matched_is_matched_now() {
    practises(ZOE, true);
    appointments.save(
        0,
        Change.first(Situation.asked(id(1), Situation.CLIENT, Situation.request(), BEFORE)),
        Optional.empty());
    decisions.decide(id(1), Viewer.ADMIN, (it, _, now) -> Routing.fail(it, now));

    rematch.rematch(ALL, NOW);

    assertThat(proposed(1)).isTrue();
  }

  @Test
  void however_much_waits_that_does_not_suit_only_so_many_are_looked_at() {
    practises(ZOE, true);
    IntStream.rangeClosed(1, RematchWaiting.MOST_LOOKED_AT)
        .forEach(it -> waits(it, asking("Oncologie"), Search.NEW));
    waits(RematchWaiting.MOST_LOOKED_AT + 1, Situation.request(), Search.NEW);

    rematch.rematch(ALL, NOW);

    assertThat(proposed(RematchWaiting.MOST_LOOKED_AT + 1)).isFalse();
  }

  private static Change pool(Appointment it, Instant now) {
    return Routing.pool(it, Routing.PoolCause.NO_MATCH, now);
  }

  /// Open to everybody since before; the lower the number, the longer.
  private void waits(int number, ServiceRequest request, Search search) {
    Appointment asked =
        Situation.asked(id(number), user(0x100 + number), request, BEFORE.plusMillis(number));
    appointments.save(
        0,
        Change.first(Situation.after(Situation.in(asked, Situation.pooled()), search)),
        Optional.empty());
  }

  /// For a group, by phone, about that.
  private static ServiceRequest asking(String motif) {
    return new ServiceRequest(
        new Beneficiary.Self(),
        TherapyType.GROUP,
        Modality.PHONE,
        List.of(motif),
        List.of(motif),
        null,
        List.of(),
        false,
        false);
  }

  private Appointment read(int number) {
    return appointments.find(id(number)).orElseThrow().value();
  }

  private boolean proposed(int number) {
    return read(number).state() instanceof State.Proposed;
  }

  private void practises(UserId professional, boolean open) {
    candidates.keep(candidate(professional, open, true));
  }

  private static Candidate candidate(UserId professional, boolean newClients, boolean emergencies) {
    return new Candidate(
        professional,
        1,
        new Candidate.Intake(true, true, newClients, emergencies),
        new Practice(
            List.of("Anxiété"),
            null,
            List.of(),
            List.of("18-64"),
            List.of(),
            List.of("individual"),
            List.of("online"),
            null,
            new WorkWeek(Map.of(), 60, 15),
            null),
        0);
  }
}
