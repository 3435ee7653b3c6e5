package ca.jechemine.appointments.domain;

import static ca.jechemine.appointments.domain.Situation.BEFORE;
import static ca.jechemine.appointments.domain.Situation.CLIENT;
import static ca.jechemine.appointments.domain.Situation.MIA;
import static ca.jechemine.appointments.domain.Situation.NOW;
import static ca.jechemine.appointments.domain.Situation.SHARES;
import static ca.jechemine.appointments.domain.Situation.SLOT;
import static ca.jechemine.appointments.domain.Situation.STRANGER;
import static ca.jechemine.appointments.domain.Situation.YAN;
import static ca.jechemine.appointments.domain.Situation.ZOE;
import static ca.jechemine.appointments.domain.Situation.offered;
import static ca.jechemine.appointments.domain.Situation.pooled;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.appointments.domain.waitlist.SlotOffer;
import ca.jechemine.appointments.domain.waitlist.SlotOfferId;
import ca.jechemine.appointments.domain.waitlist.SlotWishes;
import ca.jechemine.contracts.AppointmentNotice.ProposalAccepted;
import ca.jechemine.contracts.AppointmentNotice.ProposalRefused;
import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.UserId;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What professionals answer, take back, or have told (docs/adr/0050).
class UndoingTest {

  private static final Duration WINDOW = Duration.ofMinutes(3);
  private static final Instant OVER = NOW.plus(WINDOW);
  private static final Prices.Shares DEARER = Prices.DEFAULT.shares(new Money(195_00));
  private static final Slot FREED = new Slot(LocalDate.of(2026, 6, 20), LocalTime.of(10, 15), 60);

  /// Whatever can be taken, with all that taking it changes.
  static List<Appointment> takeable() {
    Search oneIsOut = new Search(List.of(STRANGER), 1, null);
    return List.of(
        Situation.in(offered(ZOE, YAN, MIA)),
        Situation.after(Situation.in(offered(YAN, ZOE)), Search.NEW.without(YAN)),
        Situation.after(Situation.in(offered(ZOE)), oneIsOut),
        Situation.in(new State.Proposed(List.of(ZOE), BEFORE, NOW.plusSeconds(60), SLOT)),
        Situation.after(Situation.in(pooled()), oneIsOut),
        Situation.in(pooled()).reminding(List.of(Reminder.UNSCHEDULED_3_DAYS)),
        waiting(pooled(), YAN),
        waiting(offered(ZOE, YAN), YAN),
        waiting(offered(ZOE, YAN), ZOE));
  }

  private static Appointment waiting(State state, UserId offeredOf) {
    SlotWishes any = new SlotWishes(LocalDate.of(2026, 6, 15), LocalDate.of(2026, 9, 15), Set.of());
    Appointment waiting = Waitlisting.join(Situation.in(state), any, NOW).after();
    SlotOffer offer =
        new SlotOffer(
            new SlotOfferId("0000000000000000000000f1"),
            offeredOf,
            FREED,
            NOW.plus(Duration.ofHours(12)));
    return Waitlisting.offer(waiting, offer, NOW).after();
  }

  @ParameterizedTest
  @MethodSource("takeable")
  void an_acceptance_that_is_taken_back_never_was(Appointment before) {
    Change accepted = Undoing.accept(before, ZOE, DEARER, WINDOW, NOW);
    assertThat(accepted.after().isOf(ZOE)).isTrue();
    assertThat(accepted.after().payment().shares()).isEqualTo(DEARER);

    Change undone = Undoing.undo(accepted.after(), ZOE, OVER.minusMillis(1));

    assertThat(asIfNew(undone.after())).isEqualTo(asIfNew(before));
    assertThat(undone.after().milestones().updatedAt()).isEqualTo(OVER.minusMillis(1));
    assertThat(accepted.then(_ -> undone).freed()).isEmpty();
    for (Change each : List.of(accepted, undone)) {
      assertThat(each.notices()).isEmpty();
      assertThat(each.guests()).isEmpty();
      assertThat(each.freed()).isEmpty();
    }
  }

  @ParameterizedTest
  @MethodSource("takeable")
  void a_refusal_that_is_taken_back_never_was(Appointment before) {
    if (before.state() instanceof State.Pooled) {
      Told.refused("NOT_PROPOSED", () -> Undoing.refuse(before, ZOE, WINDOW, NOW));
      return;
    }
    Change refused = Undoing.refuse(before, ZOE, WINDOW, NOW);
    assertThat(refused.after().isOfferedTo(ZOE)).isFalse();
    assertThat(refused.after().state()).isEqualTo(before.state());
    assertThat(refused.notices()).isEmpty();
    assertThat(refused.freed()).isEmpty();

    Change undone = Undoing.undo(refused.after(), ZOE, OVER.minusMillis(1));

    assertThat(asIfNew(undone.after())).isEqualTo(asIfNew(before));
    assertThat(undone.notices()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("takeable")
  void without_a_window_all_is_as_it_was_before_there_was_one(Appointment before) {
    Change accepted = Undoing.accept(before, ZOE, DEARER, Duration.ZERO, NOW);
    Change turnedDown = Undoing.turnDown(before, ZOE, Duration.ZERO, NOW);

    assertThat(accepted.after()).isEqualTo(Routing.accept(before, ZOE, DEARER, NOW).after());
    assertThat(Told.kinds(accepted)).containsExactly("ProposalAccepted");
    assertThat(turnedDown.after()).isEqualTo(Routing.turnDown(before, ZOE, NOW).after());
    assertThat(Told.kinds(turnedDown)).isEqualTo(Told.kinds(Routing.turnDown(before, ZOE, NOW)));
    Told.refused("UNDO_WINDOW_OVER", () -> Undoing.undo(accepted.after(), ZOE, NOW));
    Told.refused("UNDO_WINDOW_OVER", () -> Undoing.undo(turnedDown.after(), ZOE, NOW));
  }

  @ParameterizedTest
  @MethodSource("takeable")
  void an_acceptance_is_told_once_when_the_window_is_over_and_is_what_it_would_have_been_at_once(
      Appointment before) {
    Appointment accepted = Undoing.accept(before, ZOE, DEARER, WINDOW, NOW).after();
    Change atOnce = Routing.accept(before, ZOE, DEARER, NOW);

    assertThat(Undoing.close(accepted, OVER.minusMillis(1)).isReal()).isFalse();
    Change told = Undoing.close(accepted, OVER);

    assertThat(told.after()).isEqualTo(atOnce.after());
    assertThat(told.freed()).isEqualTo(atOnce.freed());
    assertThat(Told.one(told, ProposalAccepted.class))
        .usingRecursiveComparison()
        .ignoringFields("occurredAt")
        .isEqualTo(Told.one(atOnce, ProposalAccepted.class));
    assertThat(Told.one(told, ProposalAccepted.class).occurredAt()).isEqualTo(OVER);
    assertThat(told.notices()).hasSize(1);
    assertThat(Undoing.close(told.after(), OVER.plusSeconds(60)).isReal()).isFalse();
    Told.refused("UNDO_WINDOW_OVER", () -> Undoing.undo(told.after(), ZOE, NOW));
  }

  @Test
  void the_request_goes_on_when_the_last_refusal_can_be_taken_back_no_more() {
    Appointment one = Undoing.refuse(Situation.in(offered(ZOE, YAN)), ZOE, WINDOW, NOW).after();
    Appointment both = Undoing.refuse(one, YAN, WINDOW, NOW.plusSeconds(60)).after();
    assertThat(both.state()).isEqualTo(offered(ZOE, YAN));

    Change first = Undoing.close(both, OVER);
    Change last = Undoing.close(first.after(), OVER.plusSeconds(60));

    assertThat(Told.one(first, ProposalRefused.class))
        .satisfies(it -> {
          assertThat(it.professionalId()).isEqualTo(ZOE.value());
          assertThat(it.isLast()).isFalse();
        });
    assertThat(first.after().state()).isEqualTo(offered(ZOE, YAN));
    assertThat(Told.one(last, ProposalRefused.class).isLast()).isTrue();
    assertThat(last.after().state()).isEqualTo(new State.Unrouted());
    assertThat(last.after().search()).isEqualTo(new Search(List.of(ZOE, YAN), 1, null));

    Change together = Undoing.close(both, OVER.plusSeconds(60));
    assertThat(Told.by(together))
        .extracting(it -> ((ProposalRefused) it).isLast())
        .containsExactly(false, true);
    assertThat(together.after()).isEqualTo(last.after());
  }

  @Test
  void after_the_second_wave_it_is_everybodys_then_and_not_before() {
    Appointment second =
        Situation.after(Situation.in(offered(YAN)), new Search(List.of(ZOE), 1, null));

    Change told = Undoing.close(Undoing.refuse(second, YAN, WINDOW, NOW).after(), OVER);

    assertThat(Told.kinds(told)).containsExactly("ProposalRefused", "RequestPooled");
    assertThat(told.after()).isEqualTo(Routing.refuse(second, YAN, OVER).after());
  }

  @Test
  void of_two_who_refused_one_may_take_it_back_and_the_other_stays_out() {
    Appointment one = Undoing.refuse(Situation.in(offered(ZOE, YAN)), ZOE, WINDOW, NOW).after();
    Appointment both = Undoing.refuse(one, YAN, WINDOW, NOW).after();

    Appointment undone = Undoing.undo(both, ZOE, NOW).after();

    assertThat(undone.isOfferedTo(ZOE)).isTrue();
    assertThat(undone.isOfferedTo(YAN)).isFalse();
    Change told = Undoing.close(undone, OVER);
    assertThat(Told.one(told, ProposalRefused.class).isLast()).isFalse();
    assertThat(told.after().state()).isEqualTo(offered(ZOE, YAN));
  }

  @Test
  void whoever_comes_too_late_did_so_before_or_was_overtaken_is_told_so() {
    Appointment offered = Situation.in(offered(ZOE, YAN));
    Appointment accepted = Undoing.accept(offered, ZOE, SHARES, WINDOW, NOW).after();
    Appointment undone = Undoing.undo(accepted, ZOE, NOW).after();
    Appointment refused = Undoing.refuse(offered, ZOE, WINDOW, NOW).after();
    Change taken = Undoing.accept(refused, YAN, SHARES, WINDOW, NOW.plusSeconds(1));

    Told.refused("UNDO_WINDOW_OVER", () -> Undoing.undo(accepted, ZOE, OVER));
    Told.refused("UNDO_WINDOW_OVER", () -> Undoing.undo(undone, ZOE, NOW));
    Told.refused("UNDO_WINDOW_OVER", () -> Undoing.undo(taken.after(), ZOE, NOW.plusSeconds(2)));
    Told.refused("NOT_YOUR_APPOINTMENT", () -> Undoing.undo(accepted, YAN, NOW));
    Told.refused("NOT_YOUR_APPOINTMENT", () -> Undoing.undo(accepted, STRANGER, NOW));
    assertThat(Told.kinds(taken)).as("final by it").containsExactly("ProposalRefused");
    assertThat(Told.one(taken, ProposalRefused.class).isLast()).isFalse();
    assertThat(Told.one(Undoing.close(taken.after(), OVER.plusSeconds(1)), ProposalAccepted.class))
        .satisfies(it -> assertThat(it.othersProposed()).isEmpty());
  }

  @Test
  void whatever_else_is_told_comes_after_the_acceptance_which_cannot_be_taken_back_then() {
    Appointment accepted =
        Undoing.accept(Situation.in(offered(ZOE, YAN)), ZOE, SHARES, WINDOW, NOW).after();
    Meeting noted = new Meeting(Modality.VIDEO, null, null, "call first");
    Meeting linked = new Meeting(Modality.VIDEO, URI.create("https://example.com/x"), null, null);

    Change dated = Scheduling.at(accepted, SLOT, SHARES, Party.PROFESSIONAL, NOW);
    Change kept = Scheduling.keep(accepted, noted, NOW);

    assertThat(Told.kinds(dated)).containsExactly("ProposalAccepted", "FirstDateSet");
    assertThat(dated.guests()).hasSize(1);
    Told.refused("UNDO_WINDOW_OVER", () -> Undoing.undo(dated.after(), ZOE, NOW));
    assertThat(Told.kinds(Scheduling.keep(accepted, linked, NOW)))
        .containsExactly("ProposalAccepted", "MeetingLinkSet");
    assertThat(kept.notices()).as("nobody is told of notes").isEmpty();
    assertThat(Undoing.undo(kept.after(), ZOE, NOW).after().meeting()).isEqualTo(noted);
    Change atOnce =
        Undoing.accept(Situation.in(offered(ZOE)), ZOE, SHARES, WINDOW, NOW)
            .then(it -> Scheduling.at(it, SLOT, SHARES, Party.PROFESSIONAL, NOW));
    assertThat(Told.kinds(atOnce)).containsExactly("ProposalAccepted", "FirstDateSet");
    assertThat(atOnce.after().search().untold()).isEmpty();
  }

  @Test
  void nobody_is_told_of_an_acceptance_that_does_not_stand_any_more() {
    Appointment accepted =
        Undoing.accept(Situation.in(offered(ZOE, YAN)), ZOE, SHARES, WINDOW, NOW).after();

    Change cancelled = cancel(accepted);
    Change released = Routing.release(accepted, ZOE, SHARES, NOW);

    assertThat(Told.kinds(cancelled)).containsExactly("AppointmentCancelled");
    assertThat(Told.kinds(released)).containsExactly("MatchReleased", "RequestPooled");
    for (Change change : List.of(cancelled, released)) {
      assertThat(change.after().search().untold()).isEmpty();
      Told.refused("UNDO_WINDOW_OVER", () -> Undoing.undo(change.after(), ZOE, NOW));
      assertThat(Undoing.close(change.after(), OVER).isReal()).isFalse();
    }
  }

  @Test
  void refusals_are_told_before_the_offer_becomes_another_one_and_never_of_what_is_called_off() {
    Appointment offered = Situation.in(offered(ZOE, YAN));
    Appointment one = Undoing.refuse(offered, ZOE, WINDOW, NOW).after();
    Appointment all = Undoing.refuse(one, YAN, WINDOW, NOW).after();
    Instant end = ((State.Proposed) offered.state()).until();

    assertThat(Told.kinds(Routing.expire(one, end)))
        .containsExactly("ProposalRefused", "ProposalExpired");
    assertThat(Routing.expire(all, end).isReal()).as("it goes on by itself").isFalse();
    assertThat(Told.kinds(Routing.review(all, null, NOW)))
        .containsExactly("ProposalRefused", "ProposalRefused", "HumanReviewRequested");
    assertThat(Told.kinds(cancel(one))).containsExactly("AppointmentCancelled");
    assertThat(Told.kinds(Undoing.refuse(one, YAN, Duration.ZERO, NOW)))
        .as("switched off meanwhile")
        .containsExactly("ProposalRefused", "ProposalRefused");
    assertThat(Routing.expire(Undoing.undo(one, ZOE, NOW).after(), end).after().search())
        .isEqualTo(new Search(List.of(ZOE, YAN), 1, null));
  }

  @Test
  void the_client_sees_what_they_were_told() {
    Appointment before = Situation.in(offered(ZOE, YAN));
    Appointment accepted = Undoing.accept(before, ZOE, DEARER, WINDOW, NOW).after();

    assertThat(accepted.asTold().state()).isEqualTo(before.state());
    assertThat(accepted.asTold().payment()).isEqualTo(before.payment());
    Appointment told = Undoing.close(accepted, OVER).after();
    assertThat(told.asTold()).isEqualTo(told);
  }

  @Test
  void what_the_client_is_offered_off_the_waitlist_waits_with_the_window() {
    Appointment accepted =
        Undoing.accept(waiting(offered(ZOE, YAN), YAN), ZOE, SHARES, WINDOW, NOW).after();
    SlotOffer offer = accepted.slotOffer().orElseThrow();

    Told.refused("OFFER_OVER", () -> Waitlisting.accept(accepted, offer.id(), SHARES, NOW));
    Change told = Undoing.close(accepted, OVER);
    assertThat(told.after().slotOffer()).isEmpty();
    assertThat(told.freed()).containsExactly(new Appointment.Claim(YAN, FREED));
    Appointment ofZoe =
        Undoing.accept(Situation.in(offered(ZOE, YAN)), ZOE, SHARES, WINDOW, NOW).after();
    Appointment waits =
        Waitlisting.join(
                ofZoe,
                new SlotWishes(LocalDate.of(2026, 6, 15), LocalDate.of(2026, 9, 15), Set.of()),
                NOW)
            .after();
    Appointment.Claim time = new Appointment.Claim(ZOE, FREED);
    assertThat(Waitlisting.mayBeOffered(waits, time)).as("it would tell whose they are").isFalse();
    assertThat(Waitlisting.mayBeOffered(Undoing.close(waits, OVER).after(), time)).isTrue();
  }

  private static Change cancel(Appointment appointment) {
    return CallingOff.cancel(appointment, new CallingOff.Actor(Party.CLIENT, CLIENT), null, NOW);
  }

  /// The same, of which nothing says when it changed last.
  private static Appointment asIfNew(Appointment it) {
    return it.in(it.state(), it.milestones().updated(BEFORE));
  }
}
