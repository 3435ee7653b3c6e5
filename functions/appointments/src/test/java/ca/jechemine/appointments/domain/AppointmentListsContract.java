package ca.jechemine.appointments.domain;

import static ca.jechemine.appointments.domain.Situation.BEFORE;
import static ca.jechemine.appointments.domain.Situation.CLIENT;
import static ca.jechemine.appointments.domain.Situation.MIA;
import static ca.jechemine.appointments.domain.Situation.NOW;
import static ca.jechemine.appointments.domain.Situation.SHARES;
import static ca.jechemine.appointments.domain.Situation.SLOT;
import static ca.jechemine.appointments.domain.Situation.YAN;
import static ca.jechemine.appointments.domain.Situation.ZOE;
import static ca.jechemine.appointments.domain.Situation.id;
import static ca.jechemine.appointments.domain.Situation.matched;
import static ca.jechemine.appointments.domain.Situation.offered;
import static ca.jechemine.appointments.domain.Situation.pooled;
import static ca.jechemine.appointments.domain.Situation.scheduled;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What every keeper of appointments promises of its lists.
public abstract class AppointmentListsContract {

  private static final CallingOff.Actor ADMIN = new CallingOff.Actor(Party.ADMIN, MIA);
  private static final PageRequest ALL_ON_ONE_PAGE = new PageRequest(100, null);

  protected abstract Appointments appointments();

  @Test
  void lists_of_people_have_undated_ones_first_then_by_date_and_time() {
    keep(Situation.in(other(1, BEFORE), new State.Scheduled(ZOE, BEFORE, at(2, "09:00"))));
    keep(Situation.in(other(2, BEFORE), new State.Scheduled(ZOE, BEFORE, at(1, "15:00"))));
    keep(Situation.in(other(3, BEFORE), new State.Scheduled(ZOE, BEFORE, at(1, "08:00"))));
    keep(Situation.in(other(4, NOW), matched(ZOE)));
    keep(Situation.in(other(5, BEFORE), matched(ZOE)));
    keep(
        Situation.in(
            other(6, BEFORE), new State.Cancelled(Situation.cancellation(), matched(ZOE), null)));
    keep(Situation.in(other(7, BEFORE), scheduled(YAN)));
    Range twoDays = new Range(SLOT.date().plusDays(1), SLOT.date().plusDays(2));
    Range firstDay = new Range(SLOT.date().plusDays(1), SLOT.date().plusDays(1));

    for (Function<Range, Page<Appointment>> list :
        List.<Function<Range, Page<Appointment>>>of(
            range -> appointments().ofProfessional(ZOE, range, ALL_ON_ONE_PAGE),
            range -> without(7, appointments().ofClient(CLIENT, range, ALL_ON_ONE_PAGE)),
            range -> without(7, appointments().all(range, ALL_ON_ONE_PAGE)))) {
      assertThat(ids(list.apply(Range.ALL))).containsExactly(5, 4, 3, 2, 1, 6);
      assertThat(ids(list.apply(twoDays))).containsExactly(3, 2, 1);
      assertThat(ids(list.apply(firstDay))).containsExactly(3, 2);
      assertThat(ids(list.apply(new Range(null, SLOT.date().plusDays(1))))).containsExactly(3, 2);
    }
    assertThat(ids(appointments().ofClient(MIA, Range.ALL, ALL_ON_ONE_PAGE))).isEmpty();
  }

  @Test
  void offers_by_name_are_urgent_first_then_the_newest_and_leave_with_the_offer() {
    keep(Situation.in(other(1, BEFORE), offered(ZOE, YAN)));
    keep(Situation.in(other(2, NOW), offered(ZOE)));
    keep(Situation.in(urgent(3, BEFORE.minusSeconds(9)), offered(ZOE, MIA)));
    keep(Situation.in(other(4, NOW), offered(YAN)));
    keep(Situation.in(other(5, NOW), pooled()));

    assertThat(proposedTo(ZOE)).containsExactly(3, 2, 1);

    save(1, it -> Routing.refuse(it, ZOE, NOW));
    save(2, it -> Routing.refuse(it, ZOE, NOW));
    assertThat(proposedTo(ZOE)).containsExactly(3);
    assertThat(proposedTo(YAN)).containsExactly(4, 1);

    save(3, it -> Routing.accept(it, MIA, SHARES, NOW));
    assertThat(proposedTo(ZOE)).isEmpty();
    assertThat(proposedTo(MIA)).isEmpty();

    save(1, it -> Routing.expire(it, NOW.plus(Duration.ofDays(2))));
    assertThat(proposedTo(YAN)).containsExactly(4);
  }

  @Test
  void the_pool_is_urgent_first_then_the_newest() {
    keep(Situation.in(other(1, BEFORE), pooled()));
    keep(Situation.in(other(2, NOW), pooled()));
    keep(Situation.in(urgent(3, BEFORE), pooled()));
    keep(Situation.in(other(4, NOW), offered(ZOE)));

    assertThat(ids(appointments().pooled(ALL_ON_ONE_PAGE))).containsExactly(3, 2, 1);

    save(2, it -> Routing.accept(it, ZOE, SHARES, NOW));
    assertThat(ids(appointments().pooled(ALL_ON_ONE_PAGE))).containsExactly(3, 1);
  }

  @Test
  void what_waits_longest_is_found_among_what_is_urgent_and_among_the_others() {
    keep(Situation.in(other(1, NOW), pooled()));
    keep(Situation.in(other(2, BEFORE), pooled()));
    keep(Situation.in(urgent(3, BEFORE), pooled()));
    keep(other(4, BEFORE));
    keep(other(5, NOW));
    keep(urgent(6, BEFORE));
    keep(other(7, NOW.minusSeconds(1)));
    keep(other(8, BEFORE));
    for (int number : List.of(5, 6, 7, 8)) {
      save(number, it -> Routing.fail(it, NOW));
    }
    save(8, it -> Routing.review(it, null, NOW));

    assertThat(ids(appointments().longestPooled(false, ALL_ON_ONE_PAGE))).containsExactly(2, 1);
    assertThat(ids(appointments().longestPooled(true, ALL_ON_ONE_PAGE))).containsExactly(3);
    assertThat(ids(appointments().longestUnmatched(false, ALL_ON_ONE_PAGE))).containsExactly(7, 5);
    assertThat(ids(appointments().longestUnmatched(true, ALL_ON_ONE_PAGE))).containsExactly(6);

    save(7, it -> Routing.propose(it, List.of(ZOE), NOW));
    assertThat(ids(appointments().longestUnmatched(false, ALL_ON_ONE_PAGE))).containsExactly(5);
  }

  @Test
  void what_awaits_a_date_is_urgent_first_then_the_newest_until_it_has_one() {
    keep(Situation.in(other(1, BEFORE), matched(ZOE)));
    keep(Situation.in(other(2, NOW), new State.Matched(ZOE, NOW, SLOT)));
    keep(Situation.in(urgent(3, BEFORE), matched(ZOE)));
    keep(Situation.in(other(4, NOW), matched(YAN)));
    assertThat(ids(appointments().awaitingSchedule(ZOE, ALL_ON_ONE_PAGE))).containsExactly(3, 2, 1);

    save(1, it -> Routing.release(it, ZOE, SHARES, NOW));
    save(2, it -> Change.of(it, Situation.in(it, scheduled(ZOE))));
    assertThat(ids(appointments().awaitingSchedule(ZOE, ALL_ON_ONE_PAGE))).containsExactly(3);
  }

  @Test
  void offers_that_ended_are_found_by_when_and_no_others() {
    keep(Situation.in(other(1, BEFORE), new State.Proposed(List.of(ZOE), BEFORE, NOW, null)));
    keep(
        Situation.in(
            other(2, BEFORE), new State.Proposed(List.of(ZOE), BEFORE, NOW.minusSeconds(1), null)));
    keep(
        Situation.in(
            other(3, BEFORE), new State.Proposed(List.of(ZOE), BEFORE, NOW.plusMillis(1), null)));
    keep(Situation.in(other(4, BEFORE), pooled()));

    assertThat(ids(appointments().endedOffers(NOW, ALL_ON_ONE_PAGE))).containsExactly(2, 1);

    save(2, it -> Routing.accept(it, ZOE, SHARES, NOW));
    save(1, it -> Routing.expire(it, NOW));
    assertThat(ids(appointments().endedOffers(NOW, ALL_ON_ONE_PAGE))).isEmpty();
  }

  @Test
  void what_is_to_be_said_is_found_by_when_until_it_was() {
    Instant matched = NOW.minus(Duration.ofDays(3));
    keep(Situation.in(other(1, BEFORE), new State.Matched(ZOE, matched, null)));
    keep(Situation.in(other(2, BEFORE), new State.Matched(ZOE, matched.minusSeconds(1), null)));
    keep(Situation.in(other(3, BEFORE), new State.Matched(ZOE, matched.plusMillis(1), null)));
    keep(Situation.in(other(4, BEFORE), pooled()));
    assertThat(ids(appointments().toBeReminded(NOW, ALL_ON_ONE_PAGE))).containsExactly(2, 1);
    assertThat(walk(it -> appointments().toBeReminded(NOW.plusMillis(1), it)))
        .containsExactly(2, 1, 3);

    save(2, it -> Reminding.remind(it, Optional.empty(), NOW));
    save(1, it -> Routing.release(it, ZOE, SHARES, NOW));
    assertThat(ids(appointments().toBeReminded(NOW, ALL_ON_ONE_PAGE))).isEmpty();
    assertThat(ids(appointments().toBeReminded(NOW.plus(Duration.ofDays(4)), ALL_ON_ONE_PAGE)))
        .containsExactly(3, 2);
  }

  @Test
  void what_is_to_be_told_is_found_by_when_until_it_was_and_nothing_else_is_due_before() {
    Duration window = Duration.ofMinutes(3);
    for (int n = 1; n <= 3; n++) {
      keep(Situation.in(other(n, BEFORE), offered(ZOE, YAN)));
    }
    save(1, it -> Undoing.accept(it, ZOE, SHARES, window, NOW));
    save(2, it -> Undoing.refuse(it, ZOE, window, NOW.minusSeconds(1)));
    save(2, it -> Undoing.refuse(it, YAN, window, NOW));
    save(3, it -> Undoing.accept(it, ZOE, SHARES, window, NOW.plusMillis(1)));
    Instant over = NOW.plus(window);
    assertThat(ids(appointments().toBeTold(over.minusSeconds(2), ALL_ON_ONE_PAGE))).isEmpty();
    assertThat(ids(appointments().toBeTold(over, ALL_ON_ONE_PAGE))).containsExactly(2, 1);
    assertThat(walk(it -> appointments().toBeTold(over.plusMillis(1), it)))
        .containsExactly(2, 1, 3);

    save(1, it -> Undoing.undo(it, ZOE, NOW));
    save(2, it -> Undoing.close(it, over.minusSeconds(1)));
    assertThat(ids(appointments().toBeTold(over, ALL_ON_ONE_PAGE))).containsExactly(2);
    save(2, it -> Undoing.close(it, over));
    assertThat(ids(appointments().toBeTold(over, ALL_ON_ONE_PAGE))).isEmpty();

    Instant dayFour = NOW.plus(Duration.ofDays(4));
    assertThat(ids(appointments().toBeReminded(dayFour, ALL_ON_ONE_PAGE))).isEmpty();
    save(3, it -> Undoing.close(it, over.plusMillis(1)));
    assertThat(ids(appointments().toBeReminded(dayFour, ALL_ON_ONE_PAGE))).containsExactly(3);
  }

  @Test
  void every_list_is_walked_page_by_page_without_a_gap() {
    for (int n = 1; n <= 7; n++) {
      keep(Situation.in(other(n, BEFORE.plusSeconds(n)), pooled()));
      keep(Situation.in(other(10 + n, BEFORE.plusSeconds(n)), offered(ZOE)));
      keep(Situation.in(other(20 + n, BEFORE.plusSeconds(n)), matched(ZOE)));
    }

    assertThat(walk(it -> appointments().pooled(it))).containsExactly(7, 6, 5, 4, 3, 2, 1);
    assertThat(walk(it -> appointments().longestPooled(false, it)))
        .containsExactly(1, 2, 3, 4, 5, 6, 7);
    assertThat(walk(it -> appointments().proposedTo(ZOE, it)))
        .containsExactly(17, 16, 15, 14, 13, 12, 11);
    assertThat(walk(it -> appointments().awaitingSchedule(ZOE, it)))
        .containsExactly(27, 26, 25, 24, 23, 22, 21);
    assertThat(walk(it -> appointments().ofClient(CLIENT, Range.ALL, it))).hasSize(21);
    assertThat(walk(it -> appointments().endedOffers(BEFORE.plus(Routing.ANSWER_WITHIN), it)))
        .containsExactly(11, 12, 13, 14, 15, 16, 17);
  }

  @Test
  void the_queue_is_what_is_pending_urgent_first_then_the_newest_and_moves_with_the_urgency() {
    keep(Situation.in(other(1, BEFORE), pooled()));
    keep(Situation.in(other(2, NOW), offered(ZOE, YAN)));
    keep(Situation.in(urgent(3, BEFORE), matched(ZOE)));
    keep(other(4, BEFORE.minusSeconds(1)));
    keep(Situation.in(other(5, NOW), scheduled(ZOE)));
    keep(
        Situation.in(other(6, NOW), new State.Cancelled(Situation.cancellation(), pooled(), null)));
    assertThat(walk(it -> appointments().pending(it))).containsExactly(3, 2, 1, 4);

    save(4, it -> Queueing.flag(it, true, NOW));
    save(2, it -> Queueing.flag(it, true, NOW));
    save(3, it -> Queueing.flag(it, false, NOW));
    assertThat(walk(it -> appointments().pending(it))).containsExactly(2, 4, 1, 3);
    assertThat(proposedTo(ZOE)).containsExactly(2);
    keep(Situation.in(other(7, NOW.plusSeconds(1)), offered(ZOE)));
    assertThat(proposedTo(ZOE)).as("where the urgent one is offered").containsExactly(2, 7);

    save(2, it -> Queueing.assign(it, MIA, SHARES, NOW));
    assertThat(proposedTo(ZOE)).as("taken from where it is").containsExactly(7);
    assertThat(proposedTo(YAN)).isEmpty();
    save(4, it -> CallingOff.cancel(it, ADMIN, null, NOW));
    assertThat(walk(it -> appointments().pending(it))).containsExactly(2, 7, 1, 3);
  }

  @Test
  void what_awaits_whom_to_ask_for_an_account_is_nobodys_and_leaves_with_the_answer() {
    keep(Situation.asked(id(1), CLIENT, ofAnAdult(), BEFORE));
    keep(Situation.in(Situation.asked(id(2), CLIENT, ofAnAdult(), NOW), pooled()));
    keep(Situation.in(Situation.asked(id(3), CLIENT, ofAnAdult(), NOW), matched(ZOE)));
    keep(other(4, NOW));
    assertThat(ids(appointments().awaitingActivation(ALL_ON_ONE_PAGE))).containsExactly(2, 1);

    save(2, it -> Activation.approve(it, Activation.Target.LOVED_ONE, null, NOW));
    assertThat(ids(appointments().awaitingActivation(ALL_ON_ONE_PAGE))).containsExactly(1);
    assertThat(ids(appointments().pending(ALL_ON_ONE_PAGE))).contains(2);
  }

  @Test
  void the_newest_date_is_first_and_what_was_never_dated_last_however_it_is_paged() {
    keep(Situation.in(other(1, BEFORE), new State.Scheduled(ZOE, BEFORE, at(2, "09:00"))));
    keep(Situation.in(other(2, BEFORE), new State.Scheduled(ZOE, BEFORE, at(1, "15:00"))));
    keep(Situation.in(other(3, BEFORE), matched(ZOE)));
    keep(Situation.in(other(4, NOW), matched(ZOE)));
    for (int n = 5; n <= 8; n++) {
      keep(
          Situation.in(
              other(n, BEFORE.plusSeconds(n)),
              new State.Cancelled(Situation.cancellation(), matched(ZOE), null)));
    }

    for (int limit = 1; limit <= 9; limit++) {
      int most = limit;
      assertThat(walk(it -> appointments().newestOfClient(CLIENT, it), most))
          .as("pages of " + limit)
          .containsExactly(1, 2, 4, 3, 8, 7, 6, 5);
      assertThat(walk(it -> appointments().newestOfProfessional(ZOE, it), most))
          .containsExactly(1, 2, 4, 3, 8, 7, 6, 5);
    }
    assertThat(ids(appointments().newestOfClient(MIA, ALL_ON_ONE_PAGE))).isEmpty();
  }

  @Test
  void defect_not_repeated_a_list_that_comes_whole_is_bounded_to_the_latest() {
    keep(Situation.in(other(1, BEFORE), matched(ZOE)));
    for (int day = 1; day <= 3; day++) {
      keep(
          Situation.in(other(1 + day, BEFORE), new State.Scheduled(ZOE, BEFORE, at(day, "09:00"))));
    }
    Range toTheSecondDay = new Range(null, SLOT.date().plusDays(2));

    for (BiFunction<Range, Integer, List<Appointment>> list :
        List.<BiFunction<Range, Integer, List<Appointment>>>of(
            (range, most) -> appointments().latestOfClient(CLIENT, range, most),
            (range, most) -> appointments().latestOfProfessional(ZOE, range, most))) {
      assertThat(ids(new Page<>(list.apply(Range.ALL, 2), null))).containsExactly(3, 4);
      assertThat(ids(new Page<>(list.apply(Range.ALL, 9), null))).containsExactly(1, 2, 3, 4);
      assertThat(ids(new Page<>(list.apply(toTheSecondDay, 1), null))).containsExactly(3);
    }
  }

  @Test
  void clients_are_a_professionals_from_the_match_on_and_for_good() {
    keep(Situation.in(other(1, BEFORE), pooled()));
    keep(Situation.in(other(2, BEFORE), offered(ZOE)));
    assertThat(appointments().clientsAmong(ZOE, List.of(CLIENT, MIA))).isEmpty();

    save(1, it -> Routing.accept(it, ZOE, SHARES, NOW));
    save(1, it -> Routing.release(it, ZOE, SHARES, NOW));

    assertThat(appointments().clientsAmong(ZOE, List.of(CLIENT, MIA, CLIENT)))
        .containsExactly(CLIENT);
    assertThat(appointments().clientsAmong(YAN, List.of(CLIENT))).isEmpty();
    assertThat(appointments().clientsAmong(ZOE, List.of())).isEmpty();
  }

  protected Appointment keep(Appointment appointment) {
    return appointments().save(0, Change.first(appointment), Optional.empty()).value();
  }

  protected void save(int number, Function<Appointment, Change> decision) {
    var read = appointments().find(id(number)).orElseThrow();
    appointments().save(read.version(), decision.apply(read.value()), Optional.empty());
  }

  private List<Integer> proposedTo(UserId professional) {
    return ids(appointments().proposedTo(professional, ALL_ON_ONE_PAGE));
  }

  private static Slot at(int days, String time) {
    return new Slot(SLOT.date().plusDays(days), LocalTime.parse(time), 60);
  }

  protected static Appointment other(int number, Instant createdAt) {
    return Situation.asked(id(number), CLIENT, Situation.request(), createdAt);
  }

  private static Appointment urgent(int number, Instant createdAt) {
    return Situation.asked(id(number), CLIENT, Situation.request(true, false), createdAt);
  }

  /// For a grown loved one, of whom an administrator is to decide.
  private static ServiceRequest ofAnAdult() {
    ServiceRequest it = Situation.request();
    return new ServiceRequest(
        new Beneficiary.LovedOne(
            "Léo",
            "Roy",
            Relationship.of("spouse").orElseThrow(),
            null,
            null,
            "leo@exemple.ca",
            null,
            ActivationStatus.PENDING_ADMIN),
        it.therapyType(),
        it.modality(),
        it.needs(),
        it.motifs(),
        it.notes(),
        it.preferredAvailability(),
        false,
        false);
  }

  private static List<Integer> ids(Page<Appointment> page) {
    return page.items().stream().map(it -> Integer.parseInt(it.id().value(), 16)).toList();
  }

  private static Page<Appointment> without(int number, Page<Appointment> page) {
    return new Page<>(
        page.items().stream().filter(it -> !it.id().equals(id(number))).toList(), page.next());
  }

  private static List<Integer> walk(Function<PageRequest, Page<Appointment>> list) {
    return walk(list, 3);
  }

  private static List<Integer> walk(Function<PageRequest, Page<Appointment>> list, int limit) {
    List<Integer> seen = new ArrayList<>();
    @Nullable Position from = null;
    do {
      Page<Appointment> page = list.apply(new PageRequest(limit, from));
      assertThat(page.items()).isNotEmpty();
      seen.addAll(ids(page));
      from = page.next();
    } while (from != null);
    return seen;
  }
}
