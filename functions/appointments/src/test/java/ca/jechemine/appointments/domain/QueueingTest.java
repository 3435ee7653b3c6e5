package ca.jechemine.appointments.domain;

import static ca.jechemine.appointments.domain.Situation.BEFORE;
import static ca.jechemine.appointments.domain.Situation.MIA;
import static ca.jechemine.appointments.domain.Situation.NOW;
import static ca.jechemine.appointments.domain.Situation.SLOT;
import static ca.jechemine.appointments.domain.Situation.STRANGER;
import static ca.jechemine.appointments.domain.Situation.YAN;
import static ca.jechemine.appointments.domain.Situation.ZOE;
import static ca.jechemine.appointments.domain.Situation.matched;
import static ca.jechemine.appointments.domain.Situation.offered;
import static ca.jechemine.appointments.domain.Situation.pooled;
import static ca.jechemine.appointments.domain.Situation.scheduled;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.contracts.AppointmentNotice.AppointmentBooked;
import ca.jechemine.contracts.AppointmentNotice.AppointmentCancelled;
import ca.jechemine.contracts.AppointmentNotice.FirstDateSet;
import ca.jechemine.contracts.AppointmentNotice.ProposalAccepted;
import ca.jechemine.contracts.AppointmentNotice.RequestPooled;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import java.time.Duration;
import java.time.LocalTime;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What an administrator may do with a request of the queue, and what becomes of it.
class QueueingTest {

  private static final Prices.Shares OWN =
      new Prices.Shares(new Money(95_00), new Money(10_00), new Money(85_00));

  private static final String REASON = "deleted_by_admin";

  static Stream<State> pending() {
    return Situation.everyState().stream()
        .filter(it -> it.status() == AppointmentStatus.PENDING)
        .filter(it -> it.professional().isEmpty());
  }

  static Stream<State> others() {
    return Situation.everyState().stream().filter(it -> it.status() != AppointmentStatus.PENDING);
  }

  static Stream<State> assigned() {
    return Stream.of(matched(ZOE), new State.Matched(ZOE, BEFORE, SLOT));
  }

  @ParameterizedTest
  @MethodSource("pending")
  void it_is_given_to_a_professional_at_their_price_and_whoever_is_concerned_is_told(State state) {
    Change change = Queueing.assign(Situation.in(state), MIA, OWN, NOW);

    assertThat(change.after().state()).isEqualTo(new State.Matched(MIA, NOW, null));
    assertThat(change.after().payment().shares()).isEqualTo(OWN);
    List<String> others =
        state instanceof State.Proposed it
            ? it.to().stream().map(UserId::value).toList()
            : List.of();
    assertThat(Told.by(change))
        .hasSize(2)
        .satisfies(it -> {
          assertThat(it.getFirst())
              .isInstanceOfSatisfying(
                  ProposalAccepted.class,
                  accepted -> {
                    assertThat(accepted.professionalId()).isEqualTo(MIA.value());
                    assertThat(accepted.othersProposed())
                        .filteredOn(o -> !o.equals(MIA.value()))
                        .isEqualTo(others.stream().filter(o -> !o.equals(MIA.value())).toList());
                  });
          assertThat(it.getLast())
              .isInstanceOfSatisfying(
                  AppointmentBooked.class,
                  booked -> {
                    assertThat(booked.by()).isEqualTo("admin");
                    assertThat(booked.withdrawnFrom()).as("told by the other").isEmpty();
                  });
        });
  }

  @Test
  void the_time_that_the_client_chose_is_kept_with_the_professional_whom_they_chose_alone() {
    Appointment asked = Situation.in(new State.Proposed(List.of(ZOE), BEFORE, NOW, SLOT));

    assertThat(Queueing.assign(asked, ZOE, OWN, NOW).after().state())
        .isEqualTo(new State.Matched(ZOE, NOW, SLOT));
    assertThat(Queueing.assign(asked, YAN, OWN, NOW).after().claim()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("assigned")
  void it_is_taken_from_one_by_giving_it_to_another_who_may_have_refused_before(State state) {
    Appointment before = Situation.after(Situation.in(state), Search.NEW.without(YAN));

    Change change = Queueing.assign(before, YAN, OWN, NOW);

    assertThat(change.after().state()).isEqualTo(new State.Matched(YAN, NOW, null));
    assertThat(change.after().search().refusedBy()).containsExactly(ZOE);
    assertThat(((ProposalAccepted) Told.by(change).getFirst()).othersProposed())
        .containsExactly(ZOE.value());
    Told.refused("SAME_PROFESSIONAL", () -> Queueing.assign(before, ZOE, OWN, NOW));
  }

  @ParameterizedTest
  @MethodSource("assigned")
  void defect_not_repeated_what_is_somebodys_is_neither_matched_anew_nor_opened_to_all(
      State state) {
    Told.refused("ALREADY_ASSIGNED", () -> Queueing.open(Situation.in(state), NOW));
    Told.refused("ALREADY_ASSIGNED", () -> Queueing.anew(Situation.in(state), NOW));
  }

  @ParameterizedTest
  @MethodSource("others")
  void what_is_not_pending_is_left_alone(State state) {
    Appointment it = Situation.in(state);

    Told.refused("NO_LONGER_PENDING", () -> Queueing.assign(it, MIA, OWN, NOW));
    Told.refused("NO_LONGER_PENDING", () -> Queueing.open(it, NOW));
    Told.refused("NO_LONGER_PENDING", () -> Queueing.anew(it, NOW));
    Told.refused("NO_LONGER_PENDING", () -> Queueing.schedule(it, date(MIA, SLOT), OWN, NOW));
    Told.refused("NO_LONGER_PENDING", () -> Queueing.flag(it, true, NOW));
    assertThat(Queueing.reason(it)).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("pending")
  void opening_it_to_all_mails_nobody_and_keeps_who_is_out(State state) {
    Appointment before = Situation.after(Situation.in(state), Search.NEW.without(YAN).again());

    Change change = Queueing.open(before, NOW);

    assertThat(change.after().search().refusedBy()).containsExactly(YAN);
    if (state instanceof State.Pooled) {
      assertThat(change.isReal()).isFalse();
      return;
    }
    assertThat(change.after().state()).isEqualTo(new State.Pooled(NOW, Routing.PoolCause.ADMIN));
    assertThat(Told.by(change))
        .singleElement()
        .isInstanceOfSatisfying(
            RequestPooled.class, it -> assertThat(it.cause()).isEqualTo("ADMIN"));
  }

  @ParameterizedTest
  @MethodSource("pending")
  void matching_anew_begins_from_nothing(State state) {
    Appointment before =
        Situation.after(Situation.in(state), Search.NEW.without(YAN).again().failed(BEFORE));

    Appointment after = Queueing.anew(before, NOW).after();

    assertThat(after.state()).isEqualTo(new State.Unrouted());
    assertThat(after.search()).isEqualTo(Search.NEW);
    assertThat(after.claim()).as("gives back the time that was kept").isEmpty();
  }

  @Test
  void a_date_does_all_that_follows_from_a_first_one() {
    Appointment before = Situation.in(offered(ZOE, YAN));

    Change change =
        Queueing.schedule(
            before,
            new Queueing.Date(
                YAN,
                SLOT,
                Meeting.by(Modality.IN_PERSON).withLocation("Québec"),
                new Queueing.Date.Motif("Trauma", "Traumatisme")),
            OWN,
            NOW);

    Appointment after = change.after();
    assertThat(after.state()).isEqualTo(new State.Scheduled(YAN, NOW, SLOT));
    assertThat(after.payment().shares()).isEqualTo(OWN);
    assertThat(after.milestones().firstScheduledAt()).isEqualTo(NOW);
    assertThat(after.milestones().awaitsGuarantee()).isTrue();
    assertThat(after.meeting().location()).isEqualTo("Québec");
    assertThat(after.request().needs()).containsExactly("Trauma", "Anxiety", "Grief");
    assertThat(after.request().motifs()).containsExactly("Traumatisme", "Anxiété", "Deuil");
    assertThat(Told.by(change))
        .satisfiesExactly(
            it -> assertThat(it).isInstanceOf(FirstDateSet.class),
            it ->
                assertThat(it)
                    .isInstanceOfSatisfying(
                        AppointmentBooked.class,
                        booked -> {
                          assertThat(booked.by()).isEqualTo("admin");
                          assertThat(booked.withdrawnFrom()).containsExactly(ZOE.value());
                        }));
    assertThat(change.guests()).hasSize(1);
  }

  @Test
  void a_date_with_whom_it_is_already_keeps_since_when_and_with_another_puts_them_out() {
    Appointment before = Situation.in(matched(ZOE));

    Appointment same = Queueing.schedule(before, date(ZOE, SLOT), OWN, NOW).after();
    Change other = Queueing.schedule(before, date(YAN, SLOT), OWN, NOW);

    assertThat(same.state()).isEqualTo(new State.Scheduled(ZOE, BEFORE, SLOT));
    assertThat(other.after().state()).isEqualTo(new State.Scheduled(YAN, NOW, SLOT));
    assertThat(other.after().search().refusedBy()).containsExactly(ZOE);
    assertThat(((AppointmentBooked) Told.by(other).getLast()).withdrawnFrom())
        .containsExactly(ZOE.value());
    Slot past = new Slot(SLOT.date().minusDays(30), LocalTime.of(9, 0), 60);
    Told.refused("IN_THE_PAST", () -> Queueing.schedule(before, date(ZOE, past), OWN, NOW));
  }

  @Test
  void urgency_shortens_what_is_on_offer_and_its_end_lengthens_it() {
    Appointment before = Situation.in(offered(ZOE, YAN));

    Appointment urgent = Queueing.flag(before, true, NOW).after();

    assertThat(urgent.request().isEmergency()).isTrue();
    assertThat(((State.Proposed) urgent.state()).until())
        .isEqualTo(BEFORE.plus(Duration.ofHours(12)));
    Change back = Queueing.flag(urgent, false, NOW);
    assertThat(back.after().state()).isEqualTo(before.state());
    assertThat(back.isSilent()).as("others hear of it").isFalse();
    assertThat(Queueing.flag(urgent, true, NOW).isReal()).isFalse();
    Slot soon = new Slot(SLOT.date(), SLOT.time(), 60);
    Appointment asked =
        Situation.in(new State.Proposed(List.of(ZOE), soon.start().minusSeconds(60), NOW, soon));
    assertThat(((State.Proposed) Queueing.flag(asked, true, NOW).after().state()).until())
        .isEqualTo(soon.start());
  }

  @Test
  void only_what_is_nobodys_is_taken_away_and_again_is_the_same() {
    Change change = Queueing.remove(Situation.in(offered(ZOE)), STRANGER, REASON, NOW);

    assertThat(change.after().state())
        .isInstanceOfSatisfying(
            State.Cancelled.class,
            it -> {
              assertThat(it.cancellation().by()).isEqualTo(Party.ADMIN);
              assertThat(it.cancellation().reason()).isEqualTo(REASON);
            });
    assertThat(Told.by(change)).singleElement().isInstanceOf(AppointmentCancelled.class);
    assertThat(Queueing.remove(change.after(), STRANGER, REASON, NOW).isReal()).isFalse();
    for (State state :
        List.of(
            matched(ZOE),
            scheduled(ZOE),
            new State.Cancelled(Situation.cancellation(), pooled(), null))) {
      Told.refused(
          "NO_LONGER_PENDING", () -> Queueing.remove(Situation.in(state), STRANGER, REASON, NOW));
    }
  }

  @Test
  void why_it_stands_where_it_does_is_said() {
    assertThat(reason(new State.Unrouted(), Search.NEW)).isEqualTo("WAITING");
    assertThat(reason(new State.Unrouted(), Search.NEW.failed(NOW))).isEqualTo("MATCHING_FAILED");
    assertThat(reason(new State.Unrouted(), Search.NEW.reviewed(new Search.Review(NOW, null))))
        .isEqualTo("HUMAN_REVIEW");
    assertThat(reason(offered(ZOE), Search.NEW)).isEqualTo("PROPOSED");
    assertThat(reason(new State.Proposed(List.of(ZOE), BEFORE, NOW, SLOT), Search.NEW))
        .isEqualTo("CLIENT_CHOICE");
    assertThat(reason(pooled(), Search.NEW)).isEqualTo("OPEN");
    for (Routing.PoolCause cause : Routing.PoolCause.values()) {
      assertThat(reason(new State.Pooled(NOW, cause), Search.NEW)).isEqualTo(cause.name());
    }
    assertThat(reason(matched(ZOE), Search.NEW)).isEqualTo("ACCEPTED");
  }

  @Test
  void what_was_paid_said_or_answered_meanwhile_is_no_other_standing() {
    Appointment first = Situation.in(offered(ZOE, YAN));

    assertThat(Queueing.standsAsBefore(first, Routing.refuse(first, ZOE, NOW).after())).isTrue();
    assertThat(Queueing.standsAsBefore(first, first.reminding(List.of(Reminder.values()))))
        .isTrue();
    assertThat(Queueing.standsAsBefore(first, Queueing.open(first, NOW).after())).isFalse();
    Appointment pool = Situation.in(pooled());
    assertThat(Queueing.standsAsBefore(pool, Queueing.flag(pool, true, NOW).after())).isFalse();
  }

  private static String reason(State state, Search search) {
    return Queueing.reason(Situation.after(Situation.in(state), search)).orElseThrow().name();
  }

  private static Queueing.Date date(UserId with, Slot slot) {
    return new Queueing.Date(with, slot, Meeting.by(Modality.VIDEO), null);
  }
}
