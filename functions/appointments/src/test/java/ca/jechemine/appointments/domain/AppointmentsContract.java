package ca.jechemine.appointments.domain;

import static ca.jechemine.appointments.domain.Situation.BEFORE;
import static ca.jechemine.appointments.domain.Situation.CLIENT;
import static ca.jechemine.appointments.domain.Situation.ID;
import static ca.jechemine.appointments.domain.Situation.MIA;
import static ca.jechemine.appointments.domain.Situation.NOW;
import static ca.jechemine.appointments.domain.Situation.SLOT;
import static ca.jechemine.appointments.domain.Situation.YAN;
import static ca.jechemine.appointments.domain.Situation.ZOE;
import static ca.jechemine.appointments.domain.Situation.id;
import static ca.jechemine.appointments.domain.Situation.matched;
import static ca.jechemine.appointments.domain.Situation.offered;
import static ca.jechemine.appointments.domain.Situation.pooled;
import static ca.jechemine.appointments.domain.Situation.scheduled;
import static ca.jechemine.appointments.domain.Situation.user;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.appointments.domain.matching.Award;
import ca.jechemine.appointments.domain.matching.Factor;
import ca.jechemine.appointments.domain.matching.Rationale;
import ca.jechemine.appointments.domain.matching.Score;
import ca.jechemine.appointments.domain.schedule.DaySheets;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.kernel.AlreadyAnswered;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.testkit.AtOnce;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// What every keeper of appointments promises.
public abstract class AppointmentsContract {

  private static final PageRequest ALL_ON_ONE_PAGE = new PageRequest(100, null);

  protected abstract Appointments appointments();

  protected abstract DaySheets sheets();

  static List<State> everyState() {
    return Situation.everyState();
  }

  @ParameterizedTest
  @MethodSource("everyState")
  void what_is_kept_is_found_as_it_was_in_every_state(State state) {
    Appointment appointment =
        Situation.after(Situation.in(state), new Search(List.of(MIA, YAN), 2, BEFORE));

    keep(appointment);

    assertThat(appointments().find(ID))
        .hasValueSatisfying(it -> {
          assertThat(it.value()).isEqualTo(appointment);
          assertThat(it.version()).isEqualTo(1);
        });
  }

  @Test
  void every_detail_of_whom_it_is_for_is_found_again() {
    List<Beneficiary> everybody =
        List.of(
            new Beneficiary.Self(),
            new Beneficiary.LovedOne(
                "Léo",
                "Roy",
                Relationship.of("child").orElseThrow(),
                LocalDate.of(2015, 2, 3),
                "+15145550000",
                "leo@exemple.ca",
                "shy",
                ActivationStatus.SENT_TO_REQUESTER),
            new Beneficiary.LovedOne(
                "Léo",
                "Roy",
                Relationship.of("child").orElseThrow(),
                null,
                null,
                null,
                null,
                ActivationStatus.PENDING_ADMIN),
            new Beneficiary.Patient(
                new Beneficiary.Referrer(
                    ReferrerType.of("doctor").orElseThrow(), "Dre Cyr", "1234", "1", "c@e.ca"),
                new Beneficiary.Referred("Max", "Côté", "2", "m@e.ca", "insomnia"),
                new Beneficiary.Letter("https://exemple.ca/letter", "letter.pdf")),
            new Beneficiary.Patient(
                new Beneficiary.Referrer(
                    ReferrerType.of("doctor").orElseThrow(), "Dre Cyr", null, null, null),
                new Beneficiary.Referred("Max", "Côté", null, null, null),
                null));
    for (int n = 0; n < everybody.size(); n++) {
      ServiceRequest asked = Situation.request();
      Appointment appointment =
          Situation.asked(
              id(n + 1),
              CLIENT,
              new ServiceRequest(
                  everybody.get(n),
                  TherapyType.COUPLE,
                  Modality.PHONE,
                  asked.needs(),
                  asked.motifs(),
                  null,
                  asked.preferredAvailability(),
                  true,
                  true),
              BEFORE);
      keep(appointment);

      assertThat(appointments().find(appointment.id()))
          .hasValueSatisfying(it -> assertThat(it.value()).isEqualTo(appointment));
    }
  }

  @Test
  void of_two_who_read_the_same_the_second_who_saves_is_told() {
    Appointment offered = Situation.in(offered(ZOE, YAN));
    keep(offered);

    appointments().save(1, Routing.accept(offered, ZOE, NOW), Optional.empty());

    assertThatThrownBy(
            () -> appointments().save(1, Routing.refuse(offered, YAN, NOW), Optional.empty()))
        .isInstanceOf(StaleVersion.class);
    assertThatThrownBy(() -> keep(offered)).isInstanceOf(StaleVersion.class);
    assertThat(read().isOf(ZOE)).isTrue();
  }

  @Test
  void of_two_hundred_who_accept_at_once_exactly_one_has_it() {
    keep(Situation.in(pooled()));

    List<String> outcomes =
        AtOnce.all(
            IntStream.range(0, 200)
                .<Callable<String>>mapToObj(it -> () -> accept(user(0x1000 + it)))
                .toList());

    assertThat(outcomes.stream().collect(groupingBy(it -> it, counting())))
        .isEqualTo(Map.of("DONE", 1L, "ALREADY_TAKEN", 199L));
    assertThat(appointments().find(ID).orElseThrow().version()).isEqualTo(2);
  }

  @Test
  void what_is_nothing_new_is_not_kept() {
    keep(Situation.in(matched(ZOE)));

    assertThat(appointments().save(1, Routing.accept(read(), ZOE, NOW), Optional.empty()).version())
        .isEqualTo(1);
    assertThat(appointments().find(ID).orElseThrow().version()).isEqualTo(1);
  }

  @Test
  void a_request_that_was_answered_is_told_its_answer_and_does_nothing() {
    Receipt receipt = new Receipt("key", "same", 200, "{}");
    keep(Situation.in(offered(ZOE, YAN)));
    appointments().save(1, Routing.accept(read(), ZOE, NOW), Optional.of(receipt));

    assertThatThrownBy(() ->
            appointments().save(2, Change.of(read(), Situation.in(pooled())), Optional.of(receipt)))
        .isInstanceOf(AlreadyAnswered.class);
    assertThat(read().isOf(ZOE)).isTrue();
  }

  @Test
  void the_time_it_takes_is_the_professionals_until_it_is_given_back() {
    keep(Situation.in(scheduled(ZOE)));

    assertThat(sheets().find(ZOE, List.of(SLOT.date())).sheet(SLOT.date()).claims())
        .extracting(it -> it.appointment())
        .containsExactly(ID);
    assertThatThrownBy(() -> keep(Situation.in(other(1, BEFORE), scheduled(ZOE))))
        .isInstanceOfSatisfying(
            Refusal.Conflict.class, it -> assertThat(it.code()).isEqualTo("SLOT_TAKEN"));
    assertThat(appointments().find(id(1))).isEmpty();
    keep(Situation.in(other(2, BEFORE), scheduled(YAN)));

    replace(new State.Cancelled(Situation.cancellation(), scheduled(ZOE), null));
    keep(Situation.in(other(1, BEFORE), scheduled(ZOE)));

    assertThat(sheets().find(ZOE, List.of(SLOT.date())).sheet(SLOT.date()).claims())
        .extracting(it -> it.appointment())
        .containsExactly(id(1));
  }

  @Test
  void a_moved_appointment_leaves_its_former_time() {
    Slot later = new Slot(SLOT.date(), SLOT.time().plusMinutes(30), 60);
    Slot nextDay = new Slot(SLOT.date().plusDays(1), SLOT.time(), 60);
    keep(Situation.in(scheduled(ZOE)));

    replace(new State.Scheduled(ZOE, BEFORE, later));
    replace(new State.Scheduled(ZOE, BEFORE, nextDay));

    assertThat(sheets().find(ZOE, List.of(SLOT.date())).sheet(SLOT.date()).claims()).isEmpty();
    assertThat(sheets().find(ZOE, List.of(nextDay.date())).sheet(nextDay.date()).claims())
        .hasSize(1);
  }

  @Test
  void a_time_asked_for_is_kept_from_the_offer_to_the_release() {
    keep(Situation.in(new State.Proposed(List.of(ZOE), BEFORE, NOW, SLOT)));
    assertThat(claims()).isEqualTo(1);
    appointments().save(1, Routing.accept(read(), ZOE, NOW), Optional.empty());
    assertThat(claims()).isEqualTo(1);
    appointments().save(2, Routing.release(read(), ZOE, NOW), Optional.empty());
    assertThat(claims()).isZero();
  }

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

    save(3, it -> Routing.accept(it, MIA, NOW));
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

    save(2, it -> Routing.accept(it, ZOE, NOW));
    assertThat(ids(appointments().pooled(ALL_ON_ONE_PAGE))).containsExactly(3, 1);
  }

  @Test
  void what_awaits_a_date_is_urgent_first_then_the_newest_until_it_has_one() {
    keep(Situation.in(other(1, BEFORE), matched(ZOE)));
    keep(Situation.in(other(2, NOW), new State.Matched(ZOE, NOW, SLOT)));
    keep(Situation.in(urgent(3, BEFORE), matched(ZOE)));
    keep(Situation.in(other(4, NOW), matched(YAN)));
    assertThat(ids(appointments().awaitingSchedule(ZOE, ALL_ON_ONE_PAGE))).containsExactly(3, 2, 1);

    save(1, it -> Routing.release(it, ZOE, NOW));
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

    save(2, it -> Routing.accept(it, ZOE, NOW));
    save(1, it -> Routing.expire(it, NOW));
    assertThat(ids(appointments().endedOffers(NOW, ALL_ON_ONE_PAGE))).isEmpty();
  }

  @Test
  void every_list_is_walked_page_by_page_without_a_gap() {
    for (int n = 1; n <= 7; n++) {
      keep(Situation.in(other(n, BEFORE.plusSeconds(n)), pooled()));
      keep(Situation.in(other(10 + n, BEFORE.plusSeconds(n)), offered(ZOE)));
      keep(Situation.in(other(20 + n, BEFORE.plusSeconds(n)), matched(ZOE)));
    }

    assertThat(walk(it -> appointments().pooled(it))).containsExactly(7, 6, 5, 4, 3, 2, 1);
    assertThat(walk(it -> appointments().proposedTo(ZOE, it)))
        .containsExactly(17, 16, 15, 14, 13, 12, 11);
    assertThat(walk(it -> appointments().awaitingSchedule(ZOE, it)))
        .containsExactly(27, 26, 25, 24, 23, 22, 21);
    assertThat(walk(it -> appointments().ofClient(CLIENT, Range.ALL, it))).hasSize(21);
    assertThat(walk(it -> appointments().endedOffers(BEFORE.plus(Routing.ANSWER_WITHIN), it)))
        .containsExactly(11, 12, 13, 14, 15, 16, 17);
  }

  @Test
  void clients_are_a_professionals_from_the_match_on_and_for_good() {
    keep(Situation.in(other(1, BEFORE), pooled()));
    keep(Situation.in(other(2, BEFORE), offered(ZOE)));
    assertThat(appointments().clientsAmong(ZOE, List.of(CLIENT, MIA))).isEmpty();

    save(1, it -> Routing.accept(it, ZOE, NOW));
    save(1, it -> Routing.release(it, ZOE, NOW));

    assertThat(appointments().clientsAmong(ZOE, List.of(CLIENT, MIA, CLIENT)))
        .containsExactly(CLIENT);
    assertThat(appointments().clientsAmong(YAN, List.of(CLIENT))).isEmpty();
    assertThat(appointments().clientsAmong(ZOE, List.of())).isEmpty();
  }

  @Test
  void why_it_was_proposed_is_kept_with_the_proposal_wave_by_wave() {
    Rationale first = why(0, ZOE);
    Rationale second = why(1, YAN);
    keep(Situation.in(new State.Unrouted()));

    save(0xa, it -> Routing.propose(it, List.of(ZOE), NOW).because(first));
    save(0xa, it -> Routing.refuse(it, ZOE, NOW));
    save(0xa, it -> Routing.propose(it, List.of(YAN), NOW).because(second));

    assertThat(appointments().rationales(ID)).containsExactly(first, second);
    assertThat(appointments().rationales(id(1))).isEmpty();
    assertThatThrownBy(() ->
            appointments()
                .save(
                    1,
                    Routing.propose(Situation.in(new State.Unrouted()), List.of(MIA), NOW)
                        .because(why(2, MIA)),
                    Optional.empty()))
        .isInstanceOf(StaleVersion.class);
    assertThat(appointments().rationales(ID)).hasSize(2);
  }

  protected static Rationale why(int attempt, UserId professional) {
    return new Rationale(
        attempt,
        NOW,
        List.of(
            new Score(
                professional,
                List.of(
                    new Award(Factor.MOTIF, 100, List.of("Anxiété")),
                    new Award(Factor.MODALITY, 15, List.of())),
                2,
                1,
                3)));
  }

  protected Appointment keep(Appointment appointment) {
    return appointments().save(0, Change.first(appointment), Optional.empty()).value();
  }

  protected void save(int number, Function<Appointment, Change> decision) {
    var read = appointments().find(id(number)).orElseThrow();
    appointments().save(read.version(), decision.apply(read.value()), Optional.empty());
  }

  private void replace(State state) {
    save(0xa, it -> Change.of(it, Situation.in(it, state)));
  }

  private String accept(UserId professional) {
    try {
      return Retry.whenStale(() -> {
        var read = appointments().find(ID).orElseThrow();
        appointments()
            .save(
                read.version(), Routing.accept(read.value(), professional, NOW), Optional.empty());
        return "DONE";
      });
    } catch (Refusal refused) {
      return refused.code();
    }
  }

  private Appointment read() {
    return appointments().find(ID).orElseThrow().value();
  }

  private int claims() {
    return sheets().find(ZOE, List.of(SLOT.date())).sheet(SLOT.date()).claims().size();
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

  private static List<Integer> ids(Page<Appointment> page) {
    return page.items().stream().map(it -> Integer.parseInt(it.id().value(), 16)).toList();
  }

  private static Page<Appointment> without(int number, Page<Appointment> page) {
    return new Page<>(
        page.items().stream().filter(it -> !it.id().equals(id(number))).toList(), page.next());
  }

  private static List<Integer> walk(Function<PageRequest, Page<Appointment>> list) {
    List<Integer> seen = new ArrayList<>();
    @Nullable Position from = null;
    do {
      Page<Appointment> page = list.apply(new PageRequest(3, from));
      assertThat(page.items()).isNotEmpty();
      seen.addAll(ids(page));
      from = page.next();
    } while (from != null);
    return seen;
  }
}
