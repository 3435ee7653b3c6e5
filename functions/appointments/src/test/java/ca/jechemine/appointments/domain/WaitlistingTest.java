package ca.jechemine.appointments.domain;

import static ca.jechemine.appointments.domain.Situation.BEFORE;
import static ca.jechemine.appointments.domain.Situation.MIA;
import static ca.jechemine.appointments.domain.Situation.NOW;
import static ca.jechemine.appointments.domain.Situation.SHARES;
import static ca.jechemine.appointments.domain.Situation.SLOT;
import static ca.jechemine.appointments.domain.Situation.YAN;
import static ca.jechemine.appointments.domain.Situation.ZOE;
import static ca.jechemine.appointments.domain.Situation.matched;
import static ca.jechemine.appointments.domain.Situation.offered;
import static ca.jechemine.appointments.domain.Situation.pooled;
import static ca.jechemine.appointments.domain.Situation.scheduled;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.matching.DayPart;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.appointments.domain.waitlist.SlotOffer;
import ca.jechemine.appointments.domain.waitlist.SlotOfferId;
import ca.jechemine.appointments.domain.waitlist.SlotWishes;
import ca.jechemine.appointments.domain.waitlist.WaitlistEntry;
import ca.jechemine.contracts.AppointmentNotice;
import ca.jechemine.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WaitlistingTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
  private static final SlotWishes ANY = new SlotWishes(TODAY, TODAY.plusDays(90), Set.of());

  /// Four days before `Situation.SLOT`.
  private static final Slot EARLIER = new Slot(LocalDate.of(2026, 6, 20), LocalTime.of(10, 15), 60);

  private static final SlotOfferId OFFER = new SlotOfferId("0000000000000000000000f1");
  private static final Instant UNTIL = NOW.plus(Duration.ofHours(12));
  private static final Prices.Shares SHARES =
      Prices.DEFAULT.shares(TherapyType.SOLO, Prices.Own.NONE);

  static List<State> waitable() {
    return List.of(new State.Unrouted(), offered(ZOE, YAN), pooled(), matched(ZOE), scheduled(ZOE));
  }

  static List<State> unwaitable() {
    return Situation.everyState().stream()
        .filter(it ->
            switch (it) {
              case State.Open _, State.Matched _, State.Scheduled _ -> false;
              case State.Ongoing _, State.Completed _, State.NoShow _, State.Cancelled _ -> true;
            })
        .toList();
  }

  @ParameterizedTest
  @MethodSource("waitable")
  void whoever_has_no_date_or_one_to_come_may_wait_and_nothing_else_changes(State state) {
    Appointment before = Situation.in(state);

    Change change = Waitlisting.join(before, ANY, NOW);

    assertThat(change.after().waiting())
        .contains(WaitlistEntry.begun(NOW, ANY, state instanceof State.Scheduled));
    assertThat(change.after().waiting(null)).isEqualTo(before);
    assertThat(change.notices()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("unwaitable")
  void what_began_is_over_or_is_called_off_waits_for_nothing(State state) {
    Told.refused("NOTHING_TO_WAIT_FOR", () -> Waitlisting.join(Situation.in(state), ANY, NOW));
  }

  @Test
  void what_should_have_begun_waits_for_nothing_either() {
    Told.refused(
        "NOTHING_TO_WAIT_FOR",
        () -> Waitlisting.join(Situation.in(scheduled(ZOE)), ANY, SLOT.start()));
  }

  @Test
  void joining_twice_keeps_the_place_and_takes_the_new_wishes() {
    SlotWishes evenings = new SlotWishes(TODAY, TODAY.plusDays(9), Set.of(DayPart.WEEK_EVENING));
    Appointment waiting = waiting(pooled());

    assertThat(Waitlisting.join(waiting, ANY, NOW.plusSeconds(60)).isReal()).isFalse();
    assertThat(Waitlisting.join(waiting, evenings, NOW.plusSeconds(60)).after().waiting())
        .contains(WaitlistEntry.begun(NOW, evenings, false));
  }

  @Test
  void whoever_joins_again_after_their_last_day_begins_anew() {
    Instant later = NOW.plus(Duration.ofDays(91));
    SlotWishes next = new SlotWishes(TODAY.plusDays(91), TODAY.plusDays(100), Set.of());

    assertThat(Waitlisting.join(waiting(pooled()), next, later).after().waiting())
        .contains(WaitlistEntry.begun(later, next, false));
  }

  @Test
  void whoever_leaves_waits_no_more_and_frees_what_they_were_offered() {
    Change left = Waitlisting.leave(offeredTo(pooled(), ZOE, EARLIER));

    assertThat(left.after().waiting()).isEmpty();
    assertThat(left.freed()).containsExactly(new Appointment.Claim(ZOE, EARLIER));
    assertThat(Waitlisting.leave(left.after()).isReal()).isFalse();
  }

  @Test
  void an_offer_is_told_and_is_nothing_that_happened_to_the_appointment() {
    Change change = Waitlisting.offer(waiting(pooled()), offer(ZOE, EARLIER), NOW);

    AppointmentNotice.FreedSlotOffered told =
        Told.one(change, AppointmentNotice.FreedSlotOffered.class);
    assertThat(told.offerId()).isEqualTo(OFFER.value());
    assertThat(told.slot()).isEqualTo(Scheduling.time(EARLIER));
    assertThat(told.until()).isEqualTo(UNTIL);
    assertThat(change.after().milestones()).isEqualTo(waiting(pooled()).milestones());
    assertThat(change.after().kept()).containsExactly(new Appointment.Claim(ZOE, EARLIER));
  }

  @Test
  void a_time_is_offered_to_whoever_may_have_it() {
    assertThat(mayHave(new State.Unrouted(), ZOE, EARLIER)).isTrue();
    assertThat(mayHave(offered(ZOE, YAN), MIA, EARLIER)).isTrue();
    assertThat(mayHave(matched(ZOE), ZOE, EARLIER)).isTrue();
    assertThat(mayHave(matched(ZOE), YAN, EARLIER)).as("somebody else's").isFalse();
    assertThat(mayHave(new State.Matched(ZOE, BEFORE, SLOT), ZOE, EARLIER))
        .as("has asked for a time")
        .isFalse();
    assertThat(mayHave(new State.Proposed(List.of(ZOE), BEFORE, NOW, SLOT), YAN, EARLIER))
        .as("has asked for a time")
        .isFalse();
    assertThat(mayHave(scheduled(ZOE), ZOE, EARLIER)).isTrue();
    assertThat(mayHave(scheduled(ZOE), YAN, EARLIER)).as("somebody else's").isFalse();
    assertThat(mayHave(scheduled(ZOE), ZOE, SLOT)).as("no earlier").isFalse();
    assertThat(mayHave(scheduled(ZOE), ZOE, new Slot(EARLIER.date(), EARLIER.time(), 50)))
        .as("another length")
        .isFalse();
  }

  @Test
  void a_time_that_is_not_wished_for_is_not_offered() {
    SlotWishes weekend = new SlotWishes(TODAY, TODAY.plusDays(9), Set.of(DayPart.WEEKEND_MORNING));
    Appointment it = Waitlisting.join(Situation.in(pooled()), weekend, NOW).after();

    assertThat(Waitlisting.mayBeOffered(it, new Appointment.Claim(ZOE, EARLIER)))
        .as("a Saturday")
        .isTrue();
    assertThat(Waitlisting.mayBeOffered(it, new Appointment.Claim(ZOE, SLOT)))
        .as("a Wednesday")
        .isFalse();
    assertThat(Waitlisting.offer(it, offer(ZOE, SLOT), NOW).isReal()).isFalse();
    assertThat(Waitlisting.offer(Situation.in(pooled()), offer(ZOE, EARLIER), NOW).isReal())
        .as("who does not wait")
        .isFalse();
  }

  @Test
  void whoever_refused_the_request_or_left_it_to_a_person_to_decide_ends_the_offer() {
    Appointment waiting = offeredTo(offered(ZOE, YAN), ZOE, EARLIER);

    Change refused = Routing.refuse(waiting, ZOE, NOW);
    assertThat(refused.after().slotOffer()).isEmpty();
    assertThat(refused.freed()).containsExactly(new Appointment.Claim(ZOE, EARLIER));
    assertThat(Routing.review(waiting, null, NOW).after().slotOffer()).isEmpty();
    assertThat(Routing.refuse(waiting, YAN, NOW).after().slotOffer()).isPresent();
    assertThat(Routing.accept(waiting, YAN, SHARES, NOW).after().slotOffer())
        .as("somebody else took it")
        .isEmpty();
    assertThat(Routing.accept(waiting, ZOE, SHARES, NOW).after().slotOffer()).isPresent();
  }

  @Test
  void what_is_nobodys_is_asked_of_that_professional_alone_with_the_time_kept() {
    Change change =
        Waitlisting.accept(offeredTo(offered(YAN, MIA), ZOE, EARLIER), OFFER, SHARES, NOW);

    assertThat(change.after().state())
        .isEqualTo(new State.Proposed(List.of(ZOE), NOW, NOW.plus(Routing.ANSWER_WITHIN), EARLIER));
    assertThat(change.freed()).as("the time stays kept").isEmpty();
    assertThat(Told.one(change, AppointmentNotice.ProposalCreated.class).proposedTo())
        .containsExactly(ZOE.value());
    assertThat(change.after().waiting()).as("until there is a date").isPresent();
    assertThat(change.after().slotOffer()).isEmpty();
    assertThat(Routing.refuse(change.after(), ZOE, NOW).after().waiting()).isPresent();
    Appointment taken = Routing.accept(change.after(), ZOE, SHARES, NOW).after();
    assertThat(Scheduling.at(taken, EARLIER, SHARES, Party.PROFESSIONAL, NOW).after().waiting())
        .isEmpty();
  }

  @Test
  void the_professional_has_to_answer_before_the_session_would_begin() {
    Instant late = EARLIER.start().minus(Duration.ofHours(3));
    SlotOffer offer = new SlotOffer(OFFER, ZOE, EARLIER, EARLIER.start());
    Appointment it = Waitlisting.offer(waiting(pooled()), offer, late).after();

    assertThat(
            ((State.Proposed) Waitlisting.accept(it, OFFER, SHARES, late).after().state()).until())
        .isEqualTo(EARLIER.start());
  }

  @Test
  void with_ones_own_professional_it_is_the_date() {
    Change change = Waitlisting.accept(offeredTo(matched(ZOE), ZOE, EARLIER), OFFER, SHARES, NOW);

    assertThat(change.after().state()).isEqualTo(new State.Scheduled(ZOE, BEFORE, EARLIER));
    assertThat(Told.kinds(change)).containsExactly("FirstDateSet", "AppointmentBooked");
    assertThat(change.guests()).hasSize(1);
    assertThat(change.freed()).isEmpty();
    assertThat(change.after().waiting()).isEmpty();
  }

  @Test
  void a_later_date_becomes_the_earlier_one_and_frees_its_own_time() {
    Change change = Waitlisting.accept(offeredTo(scheduled(ZOE), ZOE, EARLIER), OFFER, SHARES, NOW);

    assertThat(change.after().state()).isEqualTo(new State.Scheduled(ZOE, BEFORE, EARLIER));
    assertThat(Told.one(change, AppointmentNotice.AppointmentRescheduled.class).by())
        .isEqualTo("client");
    assertThat(change.freed()).containsExactly(new Appointment.Claim(ZOE, SLOT));
    assertThat(change.after().waiting()).isEmpty();
  }

  @Test
  void whoever_declines_keeps_their_place_and_is_not_offered_it_again() {
    Change change = Waitlisting.decline(offeredTo(pooled(), ZOE, EARLIER), OFFER, NOW);

    assertThat(change.freed()).containsExactly(new Appointment.Claim(ZOE, EARLIER));
    assertThat(change.after().waiting().orElseThrow().since()).isEqualTo(NOW);
    assertThat(Waitlisting.mayBeOffered(change.after(), new Appointment.Claim(ZOE, EARLIER)))
        .isFalse();
    assertThat(Waitlisting.mayBeOffered(change.after(), new Appointment.Claim(YAN, EARLIER)))
        .isTrue();
    assertThat(Waitlisting.mayBeOffered(change.after(), new Appointment.Claim(ZOE, SLOT))).isTrue();
  }

  @Test
  void the_latest_that_were_passed_by_are_remembered() {
    Appointment it = waiting(pooled());
    for (int n = 0; n <= WaitlistEntry.MOST_PASSED; n++) {
      SlotOffer offer = offer(Situation.user(0x500 + n), EARLIER);
      it = Waitlisting.decline(Waitlisting.offer(it, offer, NOW).after(), OFFER, NOW).after();
    }

    assertThat(it.waiting().orElseThrow().passed())
        .hasSize(WaitlistEntry.MOST_PASSED)
        .doesNotContain(new WaitlistEntry.Passed(Situation.user(0x500), EARLIER.start()));
  }

  @Test
  void at_the_end_of_the_term_it_is_over_for_everybody_at_once() {
    Appointment it = offeredTo(pooled(), ZOE, EARLIER);

    assertThat(Waitlisting.expire(it, UNTIL.minusMillis(1)).isReal()).isFalse();
    Told.refused("OFFER_OVER", () -> Waitlisting.accept(it, OFFER, SHARES, UNTIL));
    Told.refused("OFFER_OVER", () -> Waitlisting.decline(it, OFFER, UNTIL));
    Change over = Waitlisting.expire(it, UNTIL);
    assertThat(over.freed()).containsExactly(new Appointment.Claim(ZOE, EARLIER));
    assertThat(Waitlisting.expire(over.after(), UNTIL).isReal()).isFalse();
  }

  @Test
  void what_is_not_offered_is_neither_taken_up_nor_declined() {
    SlotOfferId other = new SlotOfferId("0000000000000000000000f2");

    Told.refused("OFFER_OVER", () -> Waitlisting.accept(waiting(pooled()), OFFER, SHARES, NOW));
    Told.refused(
        "OFFER_OVER",
        () -> Waitlisting.accept(offeredTo(pooled(), ZOE, EARLIER), other, SHARES, NOW));
    Told.refused(
        "OFFER_OVER", () -> Waitlisting.decline(offeredTo(pooled(), ZOE, EARLIER), other, NOW));
  }

  @Test
  void whatever_ends_the_wait_frees_what_was_offered() {
    Change cancelled =
        CallingOff.cancel(
            offeredTo(scheduled(ZOE), ZOE, EARLIER),
            new CallingOff.Actor(Party.CLIENT, Situation.CLIENT),
            null,
            NOW);

    assertThat(cancelled.freed())
        .containsExactlyInAnyOrder(
            new Appointment.Claim(ZOE, EARLIER), new Appointment.Claim(ZOE, SLOT));
    assertThat(cancelled.after().waiting()).isEmpty();
  }

  @Test
  void a_session_that_is_over_frees_nothing() {
    assertThat(Closing.complete(Situation.in(scheduled(ZOE)), SLOT.end()).freed()).isEmpty();
  }

  private static boolean mayHave(State state, UserId professional, Slot slot) {
    return Waitlisting.mayBeOffered(waiting(state), new Appointment.Claim(professional, slot));
  }

  private static Appointment waiting(State state) {
    return Waitlisting.join(Situation.in(state), ANY, NOW).after();
  }

  private static Appointment offeredTo(State state, UserId professional, Slot slot) {
    Change offered = Waitlisting.offer(waiting(state), offer(professional, slot), NOW);
    assertThat(offered.isReal()).isTrue();
    return offered.after();
  }

  private static SlotOffer offer(UserId professional, Slot slot) {
    return new SlotOffer(OFFER, professional, slot, UNTIL);
  }
}
