package ca.jechemine.appointments.application;

import static ca.jechemine.appointments.domain.Situation.CLIENT;
import static ca.jechemine.appointments.domain.Situation.ID;
import static ca.jechemine.appointments.domain.Situation.NOW;
import static ca.jechemine.appointments.domain.Situation.SHARES;
import static ca.jechemine.appointments.domain.Situation.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.appointments.domain.ActivationStatus;
import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Beneficiary;
import ca.jechemine.appointments.domain.Change;
import ca.jechemine.appointments.domain.Guarantee;
import ca.jechemine.appointments.domain.InMemoryAppointments;
import ca.jechemine.appointments.domain.InMemoryForgottenPeople;
import ca.jechemine.appointments.domain.Motif;
import ca.jechemine.appointments.domain.People;
import ca.jechemine.appointments.domain.Person;
import ca.jechemine.appointments.domain.Relationship;
import ca.jechemine.appointments.domain.Routing;
import ca.jechemine.appointments.domain.RoutingStatus;
import ca.jechemine.appointments.domain.Search;
import ca.jechemine.appointments.domain.ServiceRequest;
import ca.jechemine.appointments.domain.Situation;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.appointments.domain.matching.Award;
import ca.jechemine.appointments.domain.matching.Candidate;
import ca.jechemine.appointments.domain.matching.Factor;
import ca.jechemine.appointments.domain.matching.Glossary;
import ca.jechemine.appointments.domain.matching.InMemoryCandidates;
import ca.jechemine.appointments.domain.matching.InMemoryClientWishes;
import ca.jechemine.appointments.domain.matching.Practice;
import ca.jechemine.appointments.domain.matching.Rationale;
import ca.jechemine.appointments.domain.matching.Score;
import ca.jechemine.appointments.domain.matching.Wishes;
import ca.jechemine.appointments.domain.schedule.InMemoryDaySheets;
import ca.jechemine.appointments.domain.schedule.WorkWeek;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.testkit.AtOnce;
import ca.jechemine.testkit.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RouteRequestTest {

  private static final Wishes INSOMNIA =
      new Wishes(List.of("Insomnie"), null, List.of(), List.of(), null, null);

  private final MovableClock clock = new MovableClock(NOW);
  private final InMemoryAppointments appointments =
      new InMemoryAppointments(new InMemoryDaySheets(), clock);
  private final InMemoryCandidates candidates = new InMemoryCandidates();
  private final Decisions decisions = new Decisions(appointments, new OneClient(), clock);
  private final InMemoryClientWishes wishes =
      new InMemoryClientWishes(new OneClient(), new InMemoryForgottenPeople());
  private final List<Motif> catalogue = new ArrayList<>();
  private final AtomicInteger lookedUp = new AtomicInteger();
  private final RouteRequest route =
      new RouteRequest(
          decisions, new Requesters(new OneClient(), wishes, this::glossary), candidates);

  @Test
  void a_new_request_is_proposed_to_the_five_who_suit_best_and_why_is_kept() {
    IntStream.rangeClosed(1, 7).forEach(it -> knows(it, "18-64", "Anxiété"));
    knows(8, "18-64", "Anxiété", "Deuil");
    ask(Situation.request());

    Appointment routed = route.route(ID).appointment();

    State.Proposed offer = (State.Proposed) routed.state();
    assertThat(offer.to()).hasSize(5).startsWith(user(8));
    assertThat(offer.until()).isEqualTo(NOW.plus(Routing.ANSWER_WITHIN));
    assertThat(appointments.rationales(ID))
        .singleElement()
        .satisfies(it -> {
          assertThat(it.attempt()).isZero();
          assertThat(it.chosen()).extracting(Score::professional).isEqualTo(offer.to());
          assertThat(it.chosen().getFirst().total()).isGreaterThan(100);
        });
  }

  @Test
  void what_a_person_is_to_decide_is_offered_to_nobody_by_itself() {
    knows(1, "18-64", "Anxiété");
    ask(Situation.request());
    decisions.decide(ID, Viewer.ADMIN, (it, _, now) -> Routing.review(it, null, now));

    assertThat(route.route(ID).appointment().state()).isEqualTo(new State.Unrouted());
    assertThat(route.routeNow(ID).appointment().state())
        .as("by an administrator")
        .isInstanceOf(State.Proposed.class);
  }

  @Test
  void whom_nobody_suits_is_everybodys() {
    ask(Situation.request());

    assertThat(route.route(ID).appointment().state())
        .isEqualTo(new State.Pooled(NOW, Routing.PoolCause.NO_MATCH));
    assertThat(appointments.rationales(ID)).isEmpty();
  }

  @Test
  void who_is_out_is_not_asked_again_and_after_two_waves_it_is_everybodys() {
    IntStream.rangeClosed(1, 7).forEach(it -> knows(it, "18-64", "Anxiété"));
    ask(Situation.request());
    State.Proposed first = (State.Proposed) route.route(ID).appointment().state();

    clock.advance(Routing.ANSWER_WITHIN);
    expire();
    State.Proposed second = (State.Proposed) route.route(ID).appointment().state();

    assertThat(second.to()).hasSize(2).doesNotContainAnyElementsOf(first.to());
    assertThat(appointments.rationales(ID)).extracting(Rationale::attempt).containsExactly(0, 1);

    clock.advance(Routing.ANSWER_WITHIN);
    expire();
    assertThat(read().state()).isInstanceOf(State.Pooled.class);
    assertThat(read().search().cascadeAttempts()).isEqualTo(Search.MOST_ATTEMPTS);
  }

  @Test
  void defect_not_repeated_a_loved_ones_age_counts_and_not_the_requesters() {
    knows(1, "18-64", "Anxiété");
    knows(2, "0-12", "Anxiété");
    ask(lovedOne(LocalDate.of(2018, 1, 1)));

    assertThat(((State.Proposed) route.route(ID).appointment().state()).to())
        .containsExactly(user(2));
  }

  @Test
  void what_the_client_wishes_counts_when_they_ask_for_themselves() {
    wishes.keep(CLIENT, 1, INSOMNIA);
    knows(1, "18-64", "Anxiété");
    knows(2, "18-64", "Anxiété", "Insomnie");
    ask(Situation.request());

    route.route(ID);

    assertThat(concerns()).containsExactly(new Award(Factor.CONCERNS, 30, List.of("Insomnie")));
  }

  @Test
  void defect_not_repeated_the_requesters_wishes_do_not_count_for_a_loved_one() {
    wishes.keep(CLIENT, 1, INSOMNIA);
    knows(2, "18-64", "Anxiété", "Insomnie");
    ask(lovedOne(LocalDate.of(1990, 1, 1)));

    assertThat(route.route(ID).appointment().state()).isInstanceOf(State.Proposed.class);
    assertThat(concerns()).isEmpty();
  }

  @Test
  void defect_not_repeated_what_was_chosen_on_an_english_page_counts_as_its_french_label() {
    catalogue.add(new Motif("e1", 1, "Insomnie", "Insomnia", List.of(), true));
    wishes.keep(CLIENT, 1, new Wishes(List.of("Insomnia"), null, List.of(), List.of(), null, null));
    knows(1, "18-64", "Anxiété");
    knows(2, "18-64", "Anxiété", "Insomnie");
    ask(Situation.request());

    State.Proposed offer = (State.Proposed) route.route(ID).appointment().state();

    assertThat(offer.to()).startsWith(user(2));
    assertThat(concerns()).containsExactly(new Award(Factor.CONCERNS, 30, List.of("Insomnie")));
  }

  @Test
  void the_catalogue_as_it_is_by_then_counts_also_for_what_was_wished_before() {
    wishes.keep(CLIENT, 1, new Wishes(List.of("Insomnia"), null, List.of(), List.of(), null, null));
    knows(2, "18-64", "Anxiété", "Insomnie");
    catalogue.add(new Motif("e1", 2, "Insomnie", "Sleeplessness", List.of("Insomnia"), true));
    ask(Situation.request());

    route.route(ID);

    assertThat(concerns()).containsExactly(new Award(Factor.CONCERNS, 30, List.of("Insomnie")));
  }

  @Test
  void the_catalogue_is_asked_for_only_where_the_medical_profile_says_what_for() {
    knows(1, "18-64", "Anxiété");
    ask(Situation.request());
    route.route(ID);
    wishes.keep(CLIENT, 1, new Wishes(List.of(), null, List.of(), List.of("TCC"), "fr", null));
    ask(Situation.id(1), Situation.request());
    route.route(Situation.id(1));
    assertThat(lookedUp).hasValue(0);

    wishes.keep(CLIENT, 2, INSOMNIA);
    ask(Situation.id(2), lovedOne(null));
    route.route(Situation.id(2));
    assertThat(lookedUp).as("for a loved one").hasValue(0);

    ask(Situation.id(3), Situation.request());
    route.route(Situation.id(3));
    assertThat(lookedUp).hasValue(1);
  }

  private Glossary glossary() {
    lookedUp.incrementAndGet();
    return Glossary.of(catalogue);
  }

  private List<Award> concerns() {
    return appointments.rationales(ID).getFirst().chosen().getFirst().awards().stream()
        .filter(it -> it.factor() == Factor.CONCERNS)
        .toList();
  }

  @Test
  void an_event_that_comes_twice_or_late_changes_nothing_more() {
    knows(1, "18-64", "Anxiété");
    ask(Situation.request());
    route.route(ID);
    int changes = appointments.changes().size();

    assertThat(route.route(ID).isNew()).isFalse();
    decisions.decide(
        ID, Viewer.PROFESSIONAL, (it, _, now) -> Routing.accept(it, user(1), SHARES, now));
    route.route(ID);

    assertThat(appointments.changes()).hasSize(changes + 1);
    assertThat(read().isOf(user(1))).isTrue();
  }

  @Test
  void defect_not_repeated_of_many_that_match_one_request_at_once_one_decides() {
    knows(1, "18-64", "Anxiété");
    ask(Situation.request());

    List<Boolean> decided = AtOnce.times(50, () -> route.route(ID).isNew());

    assertThat(decided.stream().filter(it -> it)).hasSize(1);
    assertThat(appointments.rationales(ID)).hasSize(1);
  }

  @Test
  void whoever_asks_for_it_is_told_when_it_does_not_wait() {
    ask(Situation.request());
    assertThat(route.routeNow(ID).appointment().state().routingStatus())
        .isEqualTo(RoutingStatus.GENERAL);

    assertThatThrownBy(() -> route.routeNow(ID))
        .isInstanceOfSatisfying(
            Refusal.BadRequest.class, it -> assertThat(it.code()).isEqualTo("NO_LONGER_PENDING"));
    assertThatThrownBy(() -> route.routeNow(Situation.id(1))).isInstanceOf(Refusal.NotFound.class);
  }

  @Test
  void defect_not_repeated_by_hand_a_request_is_matched_as_by_itself_and_told_likewise() {
    knows(1, "18-64", "Anxiété");
    knows(2, "0-12", "Anxiété");
    ServiceRequest asked = lovedOne(LocalDate.of(2018, 1, 1));
    AppointmentId other = Situation.id(1);
    ask(asked);
    ask(other, asked);

    assertThat(((State.Proposed) route.routeNow(ID).appointment().state()).to())
        .containsExactly(user(2));
    route.route(other);

    assertThat(appointments.rationales(ID)).isEqualTo(appointments.rationales(other));
    assertThat(appointments.changes().subList(2, 4))
        .allSatisfy(it -> assertThat(it.notices()).hasSize(1));
  }

  @Test
  void administrators_hear_once_that_it_cannot_be_matched_and_it_can_be_matched_later() {
    knows(1, "18-64", "Anxiété");
    ask(Situation.request());

    route.giveUp(ID);
    route.giveUp(ID);
    assertThat(appointments.changes()).hasSize(2);
    assertThat(read().state()).isEqualTo(new State.Unrouted());

    route.route(ID);
    route.giveUp(ID);
    assertThat(read().state()).isInstanceOf(State.Proposed.class);
  }

  private void expire() {
    decisions.decide(ID, Viewer.ADMIN, (it, _, now) -> Routing.expire(it, now));
  }

  private void ask(ServiceRequest asked) {
    ask(ID, asked);
  }

  private void ask(AppointmentId id, ServiceRequest asked) {
    appointments.save(
        0,
        Change.first(Situation.asked(id, CLIENT, asked, NOW.minus(Duration.ofMinutes(1)))),
        Optional.empty());
  }

  private Appointment read() {
    return appointments.find(ID).orElseThrow().value();
  }

  private static ServiceRequest lovedOne(@Nullable LocalDate born) {
    ServiceRequest it = Situation.request();
    return new ServiceRequest(
        new Beneficiary.LovedOne(
            "Léo",
            "Roy",
            Relationship.of("child").orElseThrow(),
            born,
            null,
            null,
            null,
            ActivationStatus.SENT_TO_REQUESTER),
        it.therapyType(),
        it.modality(),
        it.needs(),
        it.motifs(),
        it.notes(),
        it.preferredAvailability(),
        false,
        false);
  }

  private void knows(int number, String ages, String... problematics) {
    candidates.keep(
        new Candidate(
            user(number),
            1,
            new Candidate.Intake(true, true, true, true),
            new Practice(
                List.of(problematics),
                null,
                List.of(),
                List.of(ages),
                List.of(),
                List.of("individual"),
                List.of("online"),
                null,
                new WorkWeek(Map.of(), 60, 15),
                null),
            0));
  }

  /// Knows the client of these tests, a grown-up, and nobody else.
  private static final class OneClient implements People {

    @Override
    public Optional<Person> find(UserId id) {
      return id.equals(CLIENT)
          ? Optional.of(
              new Person(
                  CLIENT,
                  1,
                  Role.CLIENT,
                  AccountStatus.ACTIVE,
                  "fr",
                  new Person.Contact("Zoé", "Roy", "zoe@exemple.ca", null, "Laval"),
                  LocalDate.of(1985, 1, 1),
                  null,
                  null,
                  true,
                  Guarantee.NONE))
          : Optional.empty();
    }

    @Override
    public Map<UserId, Person> findAll(Collection<UserId> ids) {
      return Map.of();
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
}
