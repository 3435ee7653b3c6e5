package ca.jechemine.appointments.domain;

import static ca.jechemine.appointments.domain.Situation.BEFORE;
import static ca.jechemine.appointments.domain.Situation.NOW;
import static ca.jechemine.appointments.domain.Situation.SHARES;
import static ca.jechemine.appointments.domain.Situation.SLOT;
import static ca.jechemine.appointments.domain.Situation.STRANGER;
import static ca.jechemine.appointments.domain.Situation.YAN;
import static ca.jechemine.appointments.domain.Situation.ZOE;
import static ca.jechemine.appointments.domain.Situation.id;
import static ca.jechemine.appointments.domain.Situation.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.appointments.domain.matching.AgeGroup;
import ca.jechemine.appointments.domain.matching.DayPart;
import ca.jechemine.appointments.domain.matching.Niche;
import ca.jechemine.appointments.domain.matching.Niches;
import ca.jechemine.appointments.domain.schedule.DaySheet;
import ca.jechemine.appointments.domain.schedule.DaySheets;
import ca.jechemine.appointments.domain.schedule.Interval;
import ca.jechemine.appointments.domain.schedule.Slot;
import ca.jechemine.appointments.domain.waitlist.SlotOffer;
import ca.jechemine.appointments.domain.waitlist.SlotOfferId;
import ca.jechemine.appointments.domain.waitlist.SlotWishes;
import ca.jechemine.appointments.domain.waitlist.WaitlistEntries;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What every keeper of who waits promises.
public abstract class WaitlistEntriesContract {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);
  private static final SlotWishes ANY = new SlotWishes(TODAY, TODAY.plusDays(90), Set.of());
  private static final Instant UNTIL = NOW.plus(Duration.ofHours(12));
  private static final PageRequest TEN = new PageRequest(10, null);

  protected abstract WaitlistEntries entries();

  protected abstract Appointments appointments();

  protected abstract DaySheets sheets();

  @Test
  void urgent_ones_come_first_then_who_waits_longest() {
    waits(1, Situation.request(), new State.Unrouted(), ANY, NOW.plusSeconds(9));
    waits(2, Situation.request(), Situation.pooled(), ANY, NOW);
    waits(3, Situation.request(true, false), Situation.pooled(), ANY, NOW.plusSeconds(10));
    waits(4, Situation.request(), Situation.matched(ZOE), ANY, NOW.plusSeconds(5));
    waits(5, Situation.request(), Situation.scheduled(ZOE), ANY, NOW.plusSeconds(6));

    assertThat(waiting()).containsExactly(id(3), id(2), id(4), id(5), id(1));
  }

  @Test
  void whoever_waits_for_somebody_else_or_something_else_is_not_found() {
    waits(1, Situation.request(), Situation.matched(YAN), ANY, NOW);
    waits(2, asking(Modality.IN_PERSON, "Anxiété"), Situation.pooled(), ANY, NOW);
    waits(3, asking(Modality.VIDEO, "Douleur"), Situation.pooled(), ANY, NOW);
    waits(4, Situation.request(), Situation.pooled(), wishing(SLOT.date().plusDays(1), 90), NOW);
    waits(5, Situation.request(), Situation.pooled(), wishing(TODAY, 3), NOW);
    keep(Situation.asked(id(6), client(6), Situation.request(), BEFORE));

    assertThat(waiting()).isEmpty();
    assertThat(entries().waitingFor(YAN, Niches.NONE, SLOT.date())).containsExactly(id(1));
  }

  @Test
  void whoever_named_no_motif_or_another_one_of_them_is_found_once() {
    waits(1, asking(Modality.VIDEO), Situation.pooled(), ANY, NOW);
    waits(2, asking(Modality.VIDEO, "Douleur", "DEUIL", "Anxiété"), Situation.pooled(), ANY, NOW);

    assertThat(waiting()).containsExactly(id(1), id(2));
  }

  @Test
  void as_many_as_are_looked_at_are_found_and_no_more() {
    for (int n = 1; n <= WaitlistEntries.MOST + 1; n++) {
      waits(n, Situation.request(), Situation.pooled(), ANY, NOW.plusSeconds(n));
    }

    assertThat(waiting())
        .hasSize(WaitlistEntries.MOST)
        .doesNotContain(id(WaitlistEntries.MOST + 1));
  }

  @Test
  void a_place_follows_the_request_and_ends_with_the_wait() {
    waits(1, Situation.request(), Situation.pooled(), ANY, NOW);
    save(1, it -> Routing.accept(it, YAN, SHARES, NOW));
    assertThat(waiting()).isEmpty();
    assertThat(entries().waitingFor(YAN, Niches.NONE, SLOT.date())).containsExactly(id(1));

    save(1, it -> Routing.release(it, YAN, SHARES, NOW));
    assertThat(waiting()).containsExactly(id(1));
    assertThat(entries().waitingFor(YAN, Niches.NONE, SLOT.date())).isEmpty();

    save(1, it -> Waitlisting.join(it, wishing(TODAY, 3), NOW.plusSeconds(60)));
    assertThat(waiting()).isEmpty();
    save(1, it -> Waitlisting.join(it, ANY, NOW.plusSeconds(60)));
    assertThat(waiting()).containsExactly(id(1));
    save(1, Waitlisting::leave);
    assertThat(waiting()).isEmpty();
  }

  @Test
  void every_detail_of_a_wait_is_found_again() {
    SlotWishes wishes =
        new SlotWishes(
            TODAY, TODAY.plusDays(30), Set.of(DayPart.WEEKEND_MORNING, DayPart.WEEK_AFTERNOON));
    waits(1, Situation.request(), Situation.pooled(), wishes, NOW);
    Appointment passed = save(1, it -> Waitlisting.offer(it, offer(0xf1, YAN), NOW)).value();
    save(1, it -> Waitlisting.decline(it, new SlotOfferId("%024x".formatted(0xf1)), NOW));
    Appointment offered = save(1, it -> Waitlisting.offer(it, offer(0xf2, ZOE), NOW)).value();

    assertThat(passed.slotOffer()).contains(offer(0xf1, YAN));
    assertThat(offered.waiting().orElseThrow().passed()).hasSize(1);
    assertThat(read(1).value()).isEqualTo(offered);
  }

  @Test
  void what_is_offered_is_kept_for_the_person_until_it_is_not() {
    waits(1, Situation.request(), Situation.pooled(), ANY, NOW);
    waits(2, Situation.request(), Situation.pooled(), ANY, NOW);
    save(1, it -> Waitlisting.offer(it, offer(0xf1, ZOE), NOW));

    assertThat(isFree(null)).isFalse();
    assertThat(isFree(client(1))).as("not by another way either").isFalse();
    assertThatThrownBy(() -> save(2, it -> Waitlisting.offer(it, offer(0xf2, ZOE), NOW)))
        .isInstanceOfSatisfying(
            Refusal.Conflict.class, it -> assertThat(it.code()).isEqualTo("SLOT_HELD"));
    assertThatThrownBy(() ->
            keep(
                Situation.in(
                    Situation.asked(id(3), STRANGER, Situation.request(), BEFORE),
                    Situation.scheduled(ZOE))))
        .isInstanceOf(Refusal.Conflict.class);

    save(1, it -> Waitlisting.decline(it, new SlotOfferId("%024x".formatted(0xf1)), NOW));

    assertThat(isFree(null)).isTrue();
    save(2, it -> Waitlisting.offer(it, offer(0xf2, ZOE), NOW));
    save(
        2, it -> Waitlisting.accept(it, new SlotOfferId("%024x".formatted(0xf2)), shares(it), NOW));
    assertThat(sheet().holds()).isEmpty();
    assertThat(sheet().claims()).extracting(it -> it.appointment()).containsExactly(id(2));
  }

  @Test
  void nobody_is_offered_two_times_at_once() {
    waits(1, Situation.request(), Situation.pooled(), ANY, NOW);
    keep(Situation.asked(id(2), client(1), Situation.request(), BEFORE));
    save(2, it -> Waitlisting.join(it, ANY, NOW));
    save(1, it -> Waitlisting.offer(it, offer(0xf1, ZOE), NOW));

    assertThatThrownBy(() -> save(2, it -> Waitlisting.offer(it, offer(0xf2, YAN), NOW)))
        .isInstanceOf(AnotherOfferOpen.class);
    assertThat(read(2).value().slotOffer()).isEmpty();
    save(1, Waitlisting::leave);
    save(2, it -> Waitlisting.offer(it, offer(0xf2, YAN), NOW));
    assertThat(read(2).value().slotOffer()).isPresent();
  }

  @Test
  void offers_whose_term_is_over_are_found_until_they_are_ended() {
    waits(1, Situation.request(), Situation.pooled(), ANY, NOW);
    save(1, it -> Waitlisting.offer(it, offer(0xf1, ZOE), NOW));

    assertThat(entries().endedOffers(UNTIL.minusMillis(1), TEN).items()).isEmpty();
    assertThat(entries().endedOffers(UNTIL, TEN).items()).containsExactly(id(1));

    save(1, it -> Waitlisting.expire(it, UNTIL));

    assertThat(entries().endedOffers(UNTIL, TEN).items()).isEmpty();
    assertThat(isFree(null)).isTrue();
  }

  @Test
  void of_an_answer_and_the_end_of_the_term_the_first_who_saves_decides() {
    waits(1, Situation.request(), Situation.pooled(), ANY, NOW);
    save(1, it -> Waitlisting.offer(it, offer(0xf1, ZOE), NOW));
    SlotOfferId offer = new SlotOfferId("%024x".formatted(0xf1));
    Versioned<Appointment> read = read(1);
    Change accepted =
        Waitlisting.accept(read.value(), offer, shares(read.value()), UNTIL.minusMillis(1));
    Change expired = Waitlisting.expire(read.value(), UNTIL);

    appointments().save(read.version(), accepted, Optional.empty());

    assertThatThrownBy(() -> appointments().save(read.version(), expired, Optional.empty()))
        .isInstanceOf(StaleVersion.class);
    assertThat(Waitlisting.expire(read(1).value(), UNTIL).isReal()).isFalse();
    assertThat(sheet().claims()).hasSize(1);
  }

  @Test
  void what_is_called_off_waits_no_more_and_keeps_nothing() {
    waits(1, Situation.request(), Situation.pooled(), ANY, NOW);
    save(1, it -> Waitlisting.offer(it, offer(0xf1, ZOE), NOW));

    Versioned<Appointment> read = read(1);
    appointments().forget(read.version(), Forgetting.of(read.value(), NOW));

    assertThat(waiting()).isEmpty();
    assertThat(entries().endedOffers(UNTIL, TEN).items()).isEmpty();
    assertThat(isFree(null)).isTrue();
    assertThat(read(1).value().waiting()).isEmpty();
  }

  private List<AppointmentId> waiting() {
    return entries().waitingFor(ZOE, niches(), SLOT.date());
  }

  /// Those of somebody who treats grown-ups by video for anxiety and grief.
  private static Niches niches() {
    return new Niches(
        Set.of(Niche.EVERY, "anxiete", "deuil"),
        Set.of(
            new Niche.Cell(AgeGroup.ADULT, Niche.Reach.VIDEO),
            new Niche.Cell(AgeGroup.ADULT, Niche.Reach.ANY)));
  }

  private static ServiceRequest asking(Modality modality, String... motifs) {
    return new ServiceRequest(
        new Beneficiary.Self(),
        TherapyType.SOLO,
        modality,
        List.of(motifs),
        List.of(motifs),
        null,
        List.of(),
        false,
        false);
  }

  private static SlotWishes wishing(LocalDate first, int days) {
    return new SlotWishes(first, first.plusDays(days), Set.of());
  }

  private static SlotOffer offer(int id, UserId professional) {
    return new SlotOffer(new SlotOfferId("%024x".formatted(id)), professional, SLOT, UNTIL);
  }

  private static Prices.Shares shares(Appointment appointment) {
    return Prices.DEFAULT.shares(appointment.request().therapyType(), Prices.Own.NONE);
  }

  private boolean isFree(@Nullable UserId asker) {
    return sheet().isFree(Interval.of(SLOT), asker, NOW);
  }

  private DaySheet sheet() {
    return sheets().find(ZOE, List.of(SLOT.date())).sheet(SLOT.date());
  }

  /// Waits there since that moment, without having an appointment at the time that is looked at.
  private void waits(
      int number, ServiceRequest request, State state, SlotWishes wishes, Instant since) {
    State there =
        state instanceof State.Scheduled it
            ? new State.Scheduled(
                it.assignee(), it.matchedAt(), new Slot(SLOT.date().plusDays(20), SLOT.time(), 60))
            : state;
    keep(Situation.in(Situation.asked(id(number), client(number), request, BEFORE), there));
    save(number, it -> Waitlisting.join(it, wishes, since));
  }

  /// Whose id is no appointment's.
  private static UserId client(int number) {
    return user(0x1000 + number);
  }

  private void keep(Appointment appointment) {
    appointments().save(0, Change.first(appointment), Optional.empty());
  }

  private Versioned<Appointment> save(int number, Function<Appointment, Change> rule) {
    Versioned<Appointment> read = read(number);
    return appointments().save(read.version(), rule.apply(read.value()), Optional.empty());
  }

  private Versioned<Appointment> read(int number) {
    return appointments().find(id(number)).orElseThrow();
  }
}
