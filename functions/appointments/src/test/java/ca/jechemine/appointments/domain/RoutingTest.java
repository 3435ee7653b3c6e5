package ca.jechemine.appointments.domain;

import static ca.jechemine.appointments.domain.Situation.BEFORE;
import static ca.jechemine.appointments.domain.Situation.MIA;
import static ca.jechemine.appointments.domain.Situation.NOW;
import static ca.jechemine.appointments.domain.Situation.SHARES;
import static ca.jechemine.appointments.domain.Situation.SLOT;
import static ca.jechemine.appointments.domain.Situation.STRANGER;
import static ca.jechemine.appointments.domain.Situation.YAN;
import static ca.jechemine.appointments.domain.Situation.ZOE;
import static ca.jechemine.appointments.domain.Situation.matched;
import static ca.jechemine.appointments.domain.Situation.offered;
import static ca.jechemine.appointments.domain.Situation.pooled;
import static ca.jechemine.appointments.domain.Situation.scheduled;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AppointmentNotice;
import ca.jechemine.contracts.AppointmentNotice.MatchReleased;
import ca.jechemine.contracts.AppointmentNotice.MatchingFailed;
import ca.jechemine.contracts.AppointmentNotice.ProposalAccepted;
import ca.jechemine.contracts.AppointmentNotice.ProposalCreated;
import ca.jechemine.contracts.AppointmentNotice.ProposalExpired;
import ca.jechemine.contracts.AppointmentNotice.ProposalRefused;
import ca.jechemine.contracts.AppointmentNotice.RequestPooled;
import ca.jechemine.kernel.Refusal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoutingTest {

  private static final Instant MUCH_LATER = NOW.plus(Duration.ofDays(2));

  /// Every state in which the commands are tried; Yan has refused wherever anybody can have.
  private static final Map<String, Appointment> STATES = states();

  /// Every command, by whom.
  private static final Map<String, Function<Appointment, Change>> COMMANDS =
      Map.ofEntries(
          Map.entry("propose", it -> Routing.propose(it, List.of(ZOE, MIA), NOW)),
          Map.entry("pool", it -> Routing.pool(it, Routing.PoolCause.NO_MATCH, NOW)),
          Map.entry("accept by Zoé", it -> Routing.accept(it, ZOE, SHARES, NOW)),
          Map.entry("accept by Yan", it -> Routing.accept(it, YAN, SHARES, NOW)),
          Map.entry("accept by a stranger", it -> Routing.accept(it, STRANGER, SHARES, NOW)),
          Map.entry("refuse by Zoé", it -> Routing.refuse(it, ZOE, NOW)),
          Map.entry("refuse by Yan", it -> Routing.refuse(it, YAN, NOW)),
          Map.entry("refuse by a stranger", it -> Routing.refuse(it, STRANGER, NOW)),
          Map.entry("turn down by Zoé", it -> Routing.turnDown(it, ZOE, NOW)),
          Map.entry("turn down by Yan", it -> Routing.turnDown(it, YAN, NOW)),
          Map.entry("expire", it -> Routing.expire(it, NOW)),
          Map.entry("expire later", it -> Routing.expire(it, MUCH_LATER)),
          Map.entry("fail", it -> Routing.fail(it, NOW)),
          Map.entry("search anew", it -> Routing.searchAnew(it, YAN, BEFORE, NOW)),
          Map.entry("release by Zoé", it -> Routing.release(it, ZOE, SHARES, NOW)),
          Map.entry("release by a stranger", it -> Routing.release(it, STRANGER, SHARES, NOW)));

  /// What each command makes of each state: the state that it becomes, `same` when nothing is new,
  /// or the code of the refusal.
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      useHeadersInDisplayName = true,
      textBlock =
          """
          command               | Unrouted          | Proposed          | Pooled            | Matched           | Scheduled         | Ongoing           | Completed         | NoShow            | Cancelled
          propose               | Proposed          | NO_LONGER_PENDING | NO_LONGER_PENDING | NO_LONGER_PENDING | NO_LONGER_PENDING | NO_LONGER_PENDING | NO_LONGER_PENDING | NO_LONGER_PENDING | NO_LONGER_PENDING
          pool                  | Pooled            | NO_LONGER_PENDING | NO_LONGER_PENDING | NO_LONGER_PENDING | NO_LONGER_PENDING | NO_LONGER_PENDING | NO_LONGER_PENDING | NO_LONGER_PENDING | NO_LONGER_PENDING
          accept by Zoé         | NOT_PROPOSED      | Matched           | Matched           | same              | NO_LONGER_PENDING | NO_LONGER_PENDING | NO_LONGER_PENDING | NO_LONGER_PENDING | NO_LONGER_PENDING
          accept by Yan         | NOT_PROPOSED      | NOT_PROPOSED      | NOT_PROPOSED      | ALREADY_TAKEN     | ALREADY_TAKEN     | ALREADY_TAKEN     | NO_LONGER_PENDING | NO_LONGER_PENDING | NO_LONGER_PENDING
          accept by a stranger  | NOT_PROPOSED      | NOT_PROPOSED      | Matched           | ALREADY_TAKEN     | ALREADY_TAKEN     | ALREADY_TAKEN     | NO_LONGER_PENDING | NO_LONGER_PENDING | NO_LONGER_PENDING
          refuse by Zoé         | NOT_PROPOSED      | Proposed          | NOT_PROPOSED      | NO_LONGER_PENDING | NO_LONGER_PENDING | NO_LONGER_PENDING | NO_LONGER_PENDING | NO_LONGER_PENDING | NO_LONGER_PENDING
          refuse by Yan         | ALREADY_REFUSED   | ALREADY_REFUSED   | ALREADY_REFUSED   | NO_LONGER_PENDING | NO_LONGER_PENDING | NO_LONGER_PENDING | NO_LONGER_PENDING | NO_LONGER_PENDING | NO_LONGER_PENDING
          refuse by a stranger  | NOT_PROPOSED      | NOT_PROPOSED      | NOT_PROPOSED      | NO_LONGER_PENDING | NO_LONGER_PENDING | NO_LONGER_PENDING | NO_LONGER_PENDING | NO_LONGER_PENDING | NO_LONGER_PENDING
          turn down by Zoé      | NOT_PROPOSED      | Proposed          | Pooled            | NO_LONGER_PENDING | NO_LONGER_PENDING | NO_LONGER_PENDING | NO_LONGER_PENDING | NO_LONGER_PENDING | NO_LONGER_PENDING
          turn down by Yan      | ALREADY_REFUSED   | ALREADY_REFUSED   | ALREADY_REFUSED   | NO_LONGER_PENDING | NO_LONGER_PENDING | NO_LONGER_PENDING | NO_LONGER_PENDING | NO_LONGER_PENDING | NO_LONGER_PENDING
          expire                | same              | same              | same              | same              | same              | same              | same              | same              | same
          expire later          | same              | Unrouted          | same              | same              | same              | same              | same              | same              | same
          fail                  | Unrouted          | same              | same              | same              | same              | same              | same              | same              | same
          search anew           | same              | same              | Unrouted          | same              | same              | same              | same              | same              | same
          release by Zoé        | NOT_YOUR_APPOINTMENT | NOT_YOUR_APPOINTMENT | NOT_YOUR_APPOINTMENT | Pooled   | NO_LONGER_PENDING | NO_LONGER_PENDING | NO_LONGER_PENDING | NO_LONGER_PENDING | NO_LONGER_PENDING
          release by a stranger | NOT_YOUR_APPOINTMENT | NOT_YOUR_APPOINTMENT | NOT_YOUR_APPOINTMENT | NOT_YOUR_APPOINTMENT | NOT_YOUR_APPOINTMENT | NOT_YOUR_APPOINTMENT | NOT_YOUR_APPOINTMENT | NOT_YOUR_APPOINTMENT | NOT_YOUR_APPOINTMENT
          """)
  void each_command_in_each_state(
      String command,
      String unrouted,
      String proposed,
      String pooled,
      String matched,
      String scheduled,
      String ongoing,
      String completed,
      String noShow,
      String cancelled) {
    Map<String, String> expected =
        new TreeMap<>(
            Map.of(
                "Unrouted", unrouted,
                "Proposed", proposed,
                "Pooled", pooled,
                "Matched", matched,
                "Scheduled", scheduled,
                "Ongoing", ongoing,
                "Completed", completed,
                "NoShow", noShow,
                "Cancelled", cancelled));

    Map<String, String> outcomes = new TreeMap<>();
    STATES.forEach((name, appointment) -> outcomes.put(name, outcome(command, appointment)));

    assertThat(outcomes).isEqualTo(expected);
  }

  @Test
  void every_state_is_in_the_table() {
    assertThat(Situation.everyState().stream().map(it -> it.getClass().getSimpleName()).distinct())
        .containsExactlyInAnyOrderElementsOf(STATES.keySet());
  }

  @Test
  void an_offer_holds_for_a_day_and_an_urgent_one_for_half_a_day() {
    Appointment urgent =
        Situation.asked(Situation.ID, Situation.CLIENT, Situation.request(true, false), BEFORE);

    Change regular = Routing.propose(waiting(), List.of(ZOE, YAN), NOW);

    assertThat(regular.after().state())
        .isEqualTo(
            new State.Proposed(List.of(ZOE, YAN), NOW, NOW.plus(Duration.ofHours(24)), null));
    assertThat(Routing.propose(urgent, List.of(ZOE), NOW).after().state())
        .isEqualTo(new State.Proposed(List.of(ZOE), NOW, NOW.plus(Duration.ofHours(12)), null));
    assertThat(told(regular, ProposalCreated.class))
        .satisfies(it -> {
          assertThat(it.proposedTo()).containsExactly(ZOE.value(), YAN.value());
          assertThat(it.until()).isEqualTo(NOW.plus(Duration.ofHours(24)));
          assertThat(it.attempt()).isZero();
        });
  }

  @Test
  void whoever_accepts_has_it_and_the_others_who_had_not_refused_are_named() {
    Appointment offered =
        Situation.after(Situation.in(offered(ZOE, YAN, MIA)), Search.NEW.without(YAN));

    Change change = Routing.accept(offered, ZOE, SHARES, NOW);

    assertThat(change.after().state()).isEqualTo(new State.Matched(ZOE, NOW, null));
    assertThat(change.after().state().status()).isEqualTo(AppointmentStatus.PENDING);
    assertThat(change.after().state().routingStatus()).isEqualTo(RoutingStatus.ACCEPTED);
    assertThat(told(change, ProposalAccepted.class))
        .satisfies(it -> {
          assertThat(it.professionalId()).isEqualTo(ZOE.value());
          assertThat(it.othersProposed()).containsExactly(MIA.value());
        });
  }

  @Test
  void a_time_that_the_client_asked_for_is_kept_when_the_professional_accepts() {
    Appointment asked = Situation.in(new State.Proposed(List.of(ZOE), BEFORE, NOW, SLOT));

    assertThat(Routing.accept(asked, ZOE, SHARES, NOW).after().state())
        .isEqualTo(new State.Matched(ZOE, NOW, SLOT));
  }

  @Test
  void reminders_of_the_match_are_due_again_when_it_is_taken_anew() {
    Appointment pooled = Situation.in(pooled());
    Appointment reminded =
        new Appointment(
            pooled.id(),
            pooled.client(),
            pooled.request(),
            pooled.state(),
            pooled.search(),
            pooled.meeting(),
            pooled.payment(),
            pooled.minutes(),
            pooled.milestones(),
            List.of(Reminder.UNSCHEDULED_3_DAYS, Reminder.GUARANTEE_DAY_1),
            pooled.sequence(),
            pooled.entry());

    assertThat(Routing.accept(reminded, ZOE, SHARES, NOW).after().reminded())
        .containsExactly(Reminder.GUARANTEE_DAY_1);
  }

  @Test
  void accepting_twice_tells_nobody_twice() {
    Appointment taken = Situation.in(matched(ZOE));

    assertThat(Routing.accept(taken, ZOE, SHARES, NOW).isReal()).isFalse();
    assertThat(Routing.accept(taken, ZOE, SHARES, NOW).notices()).isEmpty();
  }

  @Test
  void one_of_several_who_refuses_is_out_and_the_offer_stands() {
    Change change = Routing.refuse(Situation.in(offered(ZOE, YAN)), ZOE, NOW);

    assertThat(change.after().state()).isEqualTo(offered(ZOE, YAN));
    assertThat(change.after().search()).isEqualTo(new Search(List.of(ZOE), 0, null));
    assertThat(change.after().isOfferedTo(ZOE)).isFalse();
    assertThat(change.after().isOfferedTo(YAN)).isTrue();
    assertThat(told(change, ProposalRefused.class).isLast()).isFalse();
  }

  @Test
  void the_last_who_refuses_sends_the_request_to_be_matched_again() {
    Appointment offered = Situation.after(Situation.in(offered(ZOE, YAN)), Search.NEW.without(ZOE));

    Change change = Routing.refuse(offered, YAN, NOW);

    assertThat(change.after().state()).isEqualTo(new State.Unrouted());
    assertThat(change.after().search()).isEqualTo(new Search(List.of(ZOE, YAN), 1, null));
    assertThat(change.notices()).hasSize(1);
    assertThat(told(change, ProposalRefused.class).isLast()).isTrue();
  }

  @Test
  void after_two_waves_the_request_is_everybodys_and_administrators_hear_how_often_it_was_tried() {
    Appointment second =
        Situation.after(Situation.in(offered(YAN)), new Search(List.of(ZOE), 1, null));

    for (Change change :
        List.of(Routing.refuse(second, YAN, NOW), Routing.expire(second, MUCH_LATER))) {
      assertThat(change.after().state()).isInstanceOf(State.Pooled.class);
      assertThat(change.after().search()).isEqualTo(new Search(List.of(ZOE, YAN), 2, null));
      assertThat(change.notices()).hasSize(2);
      assertThat(told(change, RequestPooled.class))
          .satisfies(it -> {
            assertThat(it.cause()).isEqualTo("EXHAUSTED");
            assertThat(it.refusals()).isEqualTo(2);
            assertThat(it.attempts()).isEqualTo(2);
          });
    }
  }

  @Test
  void an_offer_that_ended_counts_as_refused_by_everybody_and_names_who_did_not_answer() {
    Appointment offered = Situation.after(Situation.in(offered(ZOE, YAN)), Search.NEW.without(ZOE));
    Instant end = BEFORE.plus(Duration.ofHours(24));

    assertThat(Routing.expire(offered, end.minusMillis(1)).isReal()).isFalse();
    Change change = Routing.expire(offered, end);

    assertThat(change.after().state()).isEqualTo(new State.Unrouted());
    assertThat(change.after().search()).isEqualTo(new Search(List.of(ZOE, YAN), 1, null));
    assertThat(told(change, ProposalExpired.class).unansweredBy()).containsExactly(YAN.value());
    assertThat(Routing.expire(change.after(), end).isReal()).isFalse();
  }

  @Test
  void whoever_gives_back_does_not_get_it_again_and_the_client_is_told_by_nothing() {
    Change change = Routing.release(Situation.in(matched(ZOE)), ZOE, SHARES, NOW);

    assertThat(change.after().state()).isEqualTo(new State.Pooled(NOW, Routing.PoolCause.RELEASED));
    assertThat(change.after().isOfferedTo(ZOE)).isFalse();
    assertThat(change.after().isOfferedTo(YAN)).isTrue();
    assertThat(told(change, MatchReleased.class).professionalId()).isEqualTo(ZOE.value());
    assertThat(told(change, RequestPooled.class).refusals()).isEqualTo(1);
    assertThat(change.notices()).hasSize(2);
  }

  @Test
  void administrators_hear_once_a_round_that_matching_fails() {
    Change first = Routing.fail(waiting(), NOW);

    assertThat(told(first, MatchingFailed.class).occurredAt()).isEqualTo(NOW);
    assertThat(Routing.fail(first.after(), MUCH_LATER).isReal()).isFalse();
    assertThat(first.after().search().again().failed()).isEmpty();
  }

  private static Appointment waiting() {
    return Situation.in(new State.Unrouted());
  }

  private static String outcome(String command, Appointment appointment) {
    try {
      Change change = COMMANDS.getOrDefault(command, Change::none).apply(appointment);
      return change.isReal() ? change.after().state().getClass().getSimpleName() : "same";
    } catch (Refusal refused) {
      return refused.code();
    }
  }

  private static Map<String, Appointment> states() {
    Search yanRefused = Search.NEW.without(YAN);
    Map<String, Appointment> states = new TreeMap<>();
    List.of(
            new State.Unrouted(),
            offered(ZOE, YAN, MIA),
            pooled(),
            matched(ZOE),
            scheduled(ZOE),
            new State.Ongoing(ZOE, BEFORE, SLOT),
            new State.Completed(ZOE, BEFORE, SLOT, null),
            new State.NoShow(ZOE, BEFORE, SLOT, null),
            new State.Cancelled(Situation.cancellation(), scheduled(ZOE), null))
        .forEach(it ->
            states.put(
                it.getClass().getSimpleName(), Situation.after(Situation.in(it), yanRefused)));
    return states;
  }

  private static <N extends AppointmentNotice> N told(Change change, Class<N> kind) {
    return change.notices().stream()
        .map(it -> it.apply(About.of(change.after())))
        .filter(kind::isInstance)
        .map(kind::cast)
        .findFirst()
        .orElseThrow();
  }

  /// The appointment as events tell of it, as far as these tests look.
  private static final class About {

    private About() {}

    static AppointmentNotice.About of(Appointment it) {
      return new AppointmentNotice.About(
          it.id().value(),
          it.client().value(),
          null,
          it.state().status().code(),
          it.state().routingStatus().code(),
          "self",
          "video",
          "solo",
          List.of(),
          false,
          null,
          null,
          null,
          it.minutes(),
          null,
          null,
          null,
          null,
          null,
          new AppointmentNotice.Payment(0, 0, 0, "pending", "card"),
          1,
          it.sequence());
    }
  }
}
