package ca.jechemine.appointments.application;

import static ca.jechemine.appointments.domain.Situation.BEFORE;
import static ca.jechemine.appointments.domain.Situation.NOW;
import static ca.jechemine.appointments.domain.Situation.YAN;
import static ca.jechemine.appointments.domain.Situation.ZOE;
import static ca.jechemine.appointments.domain.Situation.id;
import static ca.jechemine.appointments.domain.Situation.user;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentId;
import ca.jechemine.appointments.domain.Beneficiary;
import ca.jechemine.appointments.domain.Change;
import ca.jechemine.appointments.domain.InMemoryAppointments;
import ca.jechemine.appointments.domain.InMemoryForgottenPeople;
import ca.jechemine.appointments.domain.InMemoryProfessionals;
import ca.jechemine.appointments.domain.InMemoryWaitlistEntries;
import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.appointments.domain.Nobody;
import ca.jechemine.appointments.domain.Prices;
import ca.jechemine.appointments.domain.Professional;
import ca.jechemine.appointments.domain.Search;
import ca.jechemine.appointments.domain.ServiceRequest;
import ca.jechemine.appointments.domain.Situation;
import ca.jechemine.appointments.domain.State;
import ca.jechemine.appointments.domain.TherapyType;
import ca.jechemine.appointments.domain.Viewer;
import ca.jechemine.appointments.domain.Waitlisting;
import ca.jechemine.appointments.domain.matching.Candidate;
import ca.jechemine.appointments.domain.matching.Glossary;
import ca.jechemine.appointments.domain.matching.InMemoryCandidates;
import ca.jechemine.appointments.domain.matching.InMemoryClientWishes;
import ca.jechemine.appointments.domain.matching.Practice;
import ca.jechemine.appointments.domain.matching.Wishes;
import ca.jechemine.appointments.domain.schedule.Hold;
import ca.jechemine.appointments.domain.schedule.HoldId;
import ca.jechemine.appointments.domain.schedule.InMemoryDaySheets;
import ca.jechemine.appointments.domain.schedule.Sheets;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.appointments.domain.schedule.WorkWeek;
import ca.jechemine.appointments.domain.waitlist.SlotOffer;
import ca.jechemine.appointments.domain.waitlist.SlotWishes;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Ids;
import ca.jechemine.testkit.MovableClock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class OfferFreedSlotTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
  private static final SlotWishes ANY = new SlotWishes(TODAY, TODAY.plusDays(90), Set.of());

  /// The second session of that Wednesday.
  private static final Slot SLOT = new Slot(LocalDate.of(2026, 6, 24), LocalTime.of(10, 15), 60);

  private static final OfferFreedSlot.Freed FREED = new OfferFreedSlot.Freed(id(0xff), ZOE, SLOT);

  private final MovableClock clock = new MovableClock(NOW);
  private final InMemoryDaySheets sheets = new InMemoryDaySheets();
  private final InMemoryAppointments appointments = new InMemoryAppointments(sheets, clock);
  private final InMemoryProfessionals professionals = new InMemoryProfessionals();
  private final InMemoryCandidates candidates = new InMemoryCandidates();
  private final InMemoryClientWishes wishes =
      new InMemoryClientWishes(new Nobody(), new InMemoryForgottenPeople());
  private final Decisions decisions = new Decisions(appointments, new Nobody(), clock);
  private final OfferFreedSlot offer =
      new OfferFreedSlot(
          new FindSlots(professionals, sheets, () -> Duration.ofHours(2), clock),
          new InMemoryWaitlistEntries(appointments),
          candidates,
          appointments,
          new Requesters(new Nobody(), wishes, () -> Glossary.EMPTY),
          decisions,
          new Ids(clock, new Random(7)),
          clock);

  @BeforeEach
  void zoe_works_each_day_and_treats_anxiety_by_video_in_french() {
    professionals.keep(
        new Professional(
            ZOE, 1, AccountStatus.ACTIVE, "Zoé Roy", "fr", week(), Prices.Own.NONE, List.of()));
    practises(true, true);
  }

  @Test
  void the_first_who_fits_is_offered_it_and_it_is_kept_for_them() {
    waits(1, asking(Modality.VIDEO, "Douleur"), new State.Unrouted());
    waits(2, asking(Modality.VIDEO, "Anxiété"), Situation.pooled());
    waits(3, asking(Modality.VIDEO, "Anxiété"), Situation.pooled());

    offer.offer(FREED);

    assertThat(offered()).containsExactly(id(2));
    SlotOffer made = read(2).slotOffer().orElseThrow();
    assertThat(made.slot()).isEqualTo(SLOT);
    assertThat(made.professional()).isEqualTo(ZOE);
    assertThat(made.until()).isEqualTo(NOW.plus(Duration.ofHours(22)));
  }

  @Test
  void twice_is_once() {
    waits(1, asking(Modality.VIDEO, "Anxiété"), Situation.pooled());
    waits(2, asking(Modality.VIDEO, "Anxiété"), Situation.pooled());

    offer.offer(FREED);
    offer.offer(FREED);

    assertThat(offered()).containsExactly(id(1));
  }

  @Test
  void urgent_ones_come_before_those_who_wait_longer() {
    waits(1, asking(Modality.VIDEO, "Anxiété"), Situation.matched(ZOE));
    waits(2, Situation.request(true, false), Situation.pooled());

    offer.offer(FREED);

    assertThat(offered()).containsExactly(id(2));
  }

  @Test
  void what_matching_would_not_propose_is_not_offered() {
    waits(1, asking(Modality.IN_PERSON, "Anxiété"), Situation.pooled());
    waits(
        2,
        asking(Modality.VIDEO, "Anxiété"),
        Situation.pooled(),
        new Search(List.of(ZOE), 0, null));
    waits(3, asking(Modality.VIDEO, "Anxiété"), Situation.pooled());
    wishes.keep(user(3), 1, wish("english", null));
    waits(4, asking(Modality.VIDEO, "Anxiété"), Situation.pooled());
    wishes.keep(user(4), 1, wish(null, "male"));
    waits(5, Situation.request(true, false), Situation.pooled());
    practises(true, false);

    offer.offer(FREED);
    assertThat(offered()).isEmpty();

    waits(6, asking(Modality.VIDEO, "Anxiété"), Situation.pooled());
    wishes.keep(user(6), 1, wish("french", "female"));
    offer.offer(FREED);
    assertThat(offered()).containsExactly(id(6));
  }

  @Test
  void whoever_takes_no_new_clients_has_their_times_offered_to_their_own_alone() {
    practises(false, false);
    waits(1, asking(Modality.VIDEO, "Anxiété"), Situation.pooled());
    waits(2, asking(Modality.VIDEO, "Anxiété"), Situation.matched(YAN));
    waits(3, asking(Modality.PHONE, "Douleur"), Situation.matched(ZOE));

    offer.offer(FREED);

    assertThat(offered()).containsExactly(id(3));
  }

  @Test
  void whose_time_it_was_and_who_left_the_professional_are_not_offered_it() {
    waits(0xff, asking(Modality.VIDEO, "Anxiété"), Situation.matched(ZOE));
    keep(
        Situation.in(
            Situation.asked(id(8), user(1), Situation.request(), BEFORE), Situation.matched(ZOE)));
    waits(1, Situation.request(false, true), Situation.pooled());

    offer.offer(FREED);

    assertThat(offered()).isEmpty();
  }

  @Test
  void whoever_is_offered_something_else_is_passed_over() {
    waits(1, asking(Modality.VIDEO, "Anxiété"), Situation.pooled());
    waits(2, asking(Modality.VIDEO, "Anxiété"), Situation.pooled());
    offer.offer(FREED);

    offer.offer(new OfferFreedSlot.Freed(id(0xff), ZOE, at("11:30")));

    assertThat(offered()).containsExactly(id(1), id(2));
    assertThat(read(2).slotOffer().orElseThrow().slot()).isEqualTo(at("11:30"));
  }

  @Test
  void whoever_declines_or_lets_it_go_by_leaves_it_to_the_next_until_nobody_is_left() {
    waits(1, asking(Modality.VIDEO, "Anxiété"), Situation.pooled());
    waits(2, asking(Modality.VIDEO, "Anxiété"), Situation.pooled());
    offer.offer(FREED);

    decisions.decide(
        id(1),
        Viewer.CLIENT,
        (it, _, now) -> Waitlisting.decline(it, it.slotOffer().orElseThrow().id(), now));
    offer.offer(new OfferFreedSlot.Freed(id(1), ZOE, SLOT));
    assertThat(offered()).containsExactly(id(2));

    clock.advance(Duration.ofHours(23));
    assertThat(
            new ExpireSlotOffers(new InMemoryWaitlistEntries(appointments), decisions, clock)
                .expire())
        .isEqualTo(1);
    offer.offer(new OfferFreedSlot.Freed(id(2), ZOE, SLOT));

    assertThat(offered()).isEmpty();
    assertThat(sheets.find(ZOE, List.of(SLOT.date())).sheet(SLOT.date()).holds()).isEmpty();
  }

  @Test
  void what_cannot_be_booked_is_not_offered() {
    waits(1, asking(Modality.VIDEO, "Anxiété"), Situation.pooled());

    offer.offer(new OfferFreedSlot.Freed(id(0xff), ZOE, at("18:00")));
    offer.offer(new OfferFreedSlot.Freed(id(0xff), YAN, SLOT));
    offer.offer(new OfferFreedSlot.Freed(id(0xff), ZOE, new Slot(TODAY, LocalTime.of(14, 0), 60)));
    Sheets read = sheets.find(ZOE, Sheets.days(SLOT));
    sheets.save(
        read.hold(Hold.of(new HoldId("0000000000000000000000e1"), user(9), SLOT, NOW), NOW));
    offer.offer(FREED);
    sheets.save(sheets.find(ZOE, Sheets.days(SLOT)).block(SLOT.date()));
    clock.advance(Hold.LASTS);
    offer.offer(FREED);

    assertThat(offered()).isEmpty();
  }

  @Test
  void every_session_that_can_be_booked_again_is_offered_to_one() {
    waits(1, asking(Modality.VIDEO, "Anxiété"), Situation.pooled());
    waits(2, asking(Modality.VIDEO, "Anxiété"), Situation.pooled());
    waits(3, asking(Modality.VIDEO, "Anxiété"), Situation.pooled());

    offer.offer(
        new OfferFreedSlot.Freed(id(0xff), ZOE, new Slot(SLOT.date(), LocalTime.of(11, 0), 60)));

    assertThat(offered()).containsExactly(id(1), id(2));
  }

  @Test
  void a_day_that_is_open_again_is_offered_session_by_session_each_to_one() {
    waits(1, asking(Modality.PHONE, "Anxiété"), Situation.pooled());
    waits(2, asking(Modality.VIDEO, "Anxiété"), Situation.pooled());
    waits(3, asking(Modality.VIDEO, "Anxiété"), Situation.pooled());
    waits(4, Situation.request(true, false), Situation.pooled());
    keep(
        Situation.in(Situation.asked(id(8), user(8), Situation.request(), BEFORE), taken("09:00")));

    offer.offer(ZOE, SLOT.date());
    offer.offer(ZOE, SLOT.date());

    assertThat(offered()).containsExactly(id(2), id(3), id(4));
    assertThat(read(4).slotOffer().orElseThrow().slot()).as("urgent").isEqualTo(SLOT);
    assertThat(read(2).slotOffer().orElseThrow().slot()).isEqualTo(at("11:30"));
    assertThat(read(3).slotOffer().orElseThrow().slot()).isEqualTo(at("12:45"));
  }

  @Test
  void a_day_that_is_blocked_again_or_off_or_past_is_offered_to_nobody() {
    waits(1, asking(Modality.VIDEO, "Anxiété"), Situation.pooled());
    sheets.save(sheets.find(ZOE, Sheets.days(SLOT)).block(SLOT.date()));

    offer.offer(ZOE, SLOT.date());
    offer.offer(ZOE, TODAY.minusDays(1));
    offer.offer(YAN, SLOT.date());

    assertThat(offered()).isEmpty();
  }

  private static State taken(String time) {
    return new State.Scheduled(ZOE, BEFORE, at(time));
  }

  private List<AppointmentId> offered() {
    return Stream.of(1, 2, 3, 4, 5, 6, 0xff)
        .map(Situation::id)
        .flatMap(it -> appointments.find(it).stream())
        .map(it -> it.value())
        .filter(it -> it.slotOffer().isPresent())
        .map(Appointment::id)
        .toList();
  }

  private Appointment read(int number) {
    return appointments.find(id(number)).orElseThrow().value();
  }

  private static Slot at(String time) {
    return new Slot(SLOT.date(), LocalTime.parse(time), 60);
  }

  private static Wishes wish(@Nullable String language, @Nullable String gender) {
    return new Wishes(List.of(), null, List.of(), List.of(), language, gender);
  }

  private static ServiceRequest asking(Modality modality, String motif) {
    return new ServiceRequest(
        new Beneficiary.Self(),
        TherapyType.SOLO,
        modality,
        List.of(motif),
        List.of(motif),
        null,
        List.of(),
        false,
        false);
  }

  private static WorkWeek week() {
    WorkWeek.Hours hours = new WorkWeek.Hours(LocalTime.of(9, 0), LocalTime.of(17, 0));
    Map<DayOfWeek, WorkWeek.Hours> days =
        Stream.of(DayOfWeek.values()).collect(Collectors.toMap(Function.identity(), _ -> hours));
    return new WorkWeek(days, 60, 15);
  }

  private void practises(boolean newClients, boolean emergencies) {
    candidates.keep(
        new Candidate(
            ZOE,
            newClients && emergencies ? 1 : 2,
            new Candidate.Intake(true, true, newClients, emergencies),
            new Practice(
                List.of("Anxiété"),
                null,
                List.of(),
                List.of("18-64"),
                List.of("french"),
                List.of("individual"),
                List.of("online"),
                "female",
                week(),
                null),
            0));
  }

  private void waits(int number, ServiceRequest request, State state) {
    waits(number, request, state, Search.NEW);
  }

  private void waits(int number, ServiceRequest request, State state, Search search) {
    Appointment it =
        Situation.in(Situation.asked(id(number), user(number), request, BEFORE), state);
    keep(Waitlisting.join(Situation.after(it, search), ANY, NOW.plusMillis(number)).after());
  }

  private void keep(Appointment appointment) {
    appointments.save(0, Change.first(appointment), Optional.empty());
  }
}
