package ca.jechemine.appointments.domain.schedule;

import static ca.jechemine.appointments.domain.schedule.Booking.DAY;
import static ca.jechemine.appointments.domain.schedule.Booking.NOW;
import static ca.jechemine.appointments.domain.schedule.Booking.PRO;
import static ca.jechemine.appointments.domain.schedule.Booking.YAN;
import static ca.jechemine.appointments.domain.schedule.Booking.ZOE;
import static ca.jechemine.appointments.domain.schedule.Booking.appointment;
import static ca.jechemine.appointments.domain.schedule.Booking.client;
import static ca.jechemine.appointments.domain.schedule.Booking.holdId;
import static ca.jechemine.appointments.domain.schedule.Booking.interval;
import static ca.jechemine.appointments.domain.schedule.Booking.slot;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.testkit.AtOnce;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every keeper of day sheets promises; P2.
public abstract class DaySheetsContract {

  private static final int CLIENTS = 200;

  protected abstract DaySheets sheets();

  @Test
  void a_day_of_which_nothing_is_kept_is_empty() {
    assertThat(find(DAY).all()).containsExactly(DaySheet.empty(PRO, DAY));
    assertThat(find(DAY).changed()).isEmpty();
  }

  @Test
  void what_is_saved_is_found_again() {
    Hold hold = Hold.of(holdId(1), ZOE, slot("11:00", 45), NOW);
    DaySheet kept =
        DaySheet.empty(PRO, DAY)
            .claim(appointment(1), interval("13:00", 50), null, NOW)
            .claim(appointment(2), interval("09:00", 60), null, NOW)
            .hold(hold, NOW)
            .block();

    save(
        DAY,
        it ->
            it.claim(appointment(1), slot("13:00", 50), null, NOW)
                .claim(appointment(2), slot("09:00", 60), null, NOW)
                .hold(hold, NOW)
                .block(DAY));

    assertThat(find(DAY).all()).containsExactly(kept);
  }

  @Test
  void days_and_professionals_are_apart() {
    save(DAY, it -> it.claim(appointment(1), slot("13:00", 50), null, NOW));

    assertThat(find(DAY.plusDays(1)).all()).containsExactly(DaySheet.empty(PRO, DAY.plusDays(1)));
    assertThat(sheets().find(YAN, List.of(DAY)).all()).containsExactly(DaySheet.empty(YAN, DAY));
  }

  @Test
  void a_month_is_found_in_its_order_with_the_days_of_which_nothing_is_kept() {
    save(DAY.plusDays(3), it -> it.block(DAY.plusDays(3)));
    List<LocalDate> month = DAY.datesUntil(DAY.plusDays(DaySheets.MOST_DAYS)).toList();

    assertThat(sheets().find(PRO, month.reversed()).all())
        .extracting(DaySheet::day)
        .containsExactlyElementsOf(month);
    assertThat(sheets().find(PRO, month).all())
        .filteredOn(DaySheet::blocked)
        .extracting(DaySheet::day)
        .containsExactly(DAY.plusDays(3));
  }

  @Test
  void a_session_over_midnight_stands_on_both_days_until_it_is_given_back() {
    LocalDate next = DAY.plusDays(1);
    Slot night = slot("23:30", 90);
    List<LocalDate> days = Sheets.days(night);

    sheets().save(sheets().find(PRO, days).claim(appointment(1), night, null, NOW));
    assertThat(days).containsExactly(DAY, next);
    assertThat(find(DAY).sheet(DAY).claims()).isEqualTo(find(next).sheet(next).claims());
    assertThat(find(next).sheet(next).isFree(at(next, "00:59", 30), null, NOW)).isFalse();
    assertThat(find(next).sheet(next).isFree(at(next, "01:00", 30), null, NOW)).isTrue();

    sheets().save(sheets().find(PRO, days).release(appointment(1)));
    assertThat(sheets().find(PRO, days).all())
        .containsExactly(DaySheet.empty(PRO, DAY), DaySheet.empty(PRO, next));
  }

  @Test
  void a_change_of_what_changed_meanwhile_is_lost_as_a_whole() {
    Slot night = slot("23:30", 90);
    Sheets read = sheets().find(PRO, Sheets.days(night));
    save(DAY.plusDays(1), it -> it.block(DAY.plusDays(1)));

    assertThatThrownBy(() -> sheets().save(read.claim(appointment(1), night, null, NOW)))
        .isInstanceOf(StaleVersion.class);
    assertThat(find(DAY).all()).containsExactly(DaySheet.empty(PRO, DAY));
  }

  @Test
  void an_emptied_day_is_not_mistaken_for_one_of_which_nothing_was_ever_kept() {
    Sheets read = find(DAY);
    save(DAY, it -> it.claim(appointment(1), slot("13:00", 50), null, NOW));
    save(DAY, it -> it.release(appointment(1)));

    assertThatThrownBy(
            () -> sheets().save(read.claim(appointment(2), slot("13:00", 50), null, NOW)))
        .isInstanceOf(StaleVersion.class);
  }

  @Test
  void blocked_days_are_listed_in_their_order() {
    LocalDate last = DAY.plusDays(DaySheets.LONGEST_RANGE - 1);
    for (LocalDate day : List.of(last, DAY, DAY.plusDays(40), last.plusDays(1), DAY.minusDays(1))) {
      save(day, it -> it.block(day));
    }
    save(DAY.plusDays(40), it -> it.unblock(DAY.plusDays(40)));
    save(
        DAY.plusDays(2),
        it ->
            it.claim(
                appointment(1), new Slot(DAY.plusDays(2), LocalTime.of(13, 0), 50), null, NOW));

    assertThat(sheets().blocked(PRO, DAY, last))
        .extracting(DaySheet::day)
        .containsExactly(DAY, last);
    assertThat(sheets().blocked(YAN, DAY, last)).isEmpty();
    assertThatThrownBy(() -> sheets().blocked(PRO, DAY, last.plusDays(1)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void a_hold_is_saved_unless_it_changes_nothing() {
    Hold hold = Hold.of(holdId(1), ZOE, slot("11:00", 45), NOW);

    sheets().saveHold(find(DAY).hold(hold, NOW), ZOE);
    Sheets same = find(DAY);
    sheets().saveHold(same.hold(Hold.of(holdId(2), ZOE, slot("11:00", 45), NOW), NOW), ZOE);
    sheets().save(same.drop(holdId(1), ZOE));

    assertThat(same.sheet(DAY).holds()).containsExactly(hold);
    assertThat(find(DAY).sheet(DAY).holds()).isEmpty();
  }

  @Test
  void too_many_days_or_none_are_refused() {
    List<LocalDate> days = DAY.datesUntil(DAY.plusDays(DaySheets.MOST_DAYS + 1)).toList();

    assertThatThrownBy(() -> sheets().find(PRO, days)).isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> sheets().find(PRO, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  /// Sessions of many lengths that have the minute from 12:29 in common.
  @Test
  void p2_of_200_at_once_who_claim_the_same_minute_exactly_one_gets_it() {
    Seed seed = Seed.given();
    Random random = seed.random();
    List<Slot> slots =
        IntStream.range(0, CLIENTS)
            .mapToObj(_ -> {
              int before = random.nextInt(120);
              return new Slot(
                  DAY, LocalTime.of(12, 29).minusMinutes(before), before + 1 + random.nextInt(120));
            })
            .toList();

    List<String> outcomes = allAtOnce(slots);

    assertThat(outcomes.stream().collect(groupingBy(it -> it, counting())))
        .as(seed.toString())
        .isEqualTo(Map.of("DONE", 1L, "SLOT_TAKEN", CLIENTS - 1L));
    assertThat(find(DAY).sheet(DAY).claims()).as(seed.toString()).hasSize(1);
  }

  /// Sessions over midnight and from midnight on, on two sheets and on one; both are there already.
  @Test
  void p2_of_200_at_once_who_claim_one_night_exactly_one_gets_it() {
    for (LocalDate day : List.of(DAY, DAY.plusDays(1))) {
      save(day, it -> it.block(day));
      save(day, it -> it.unblock(day));
    }
    Seed seed = Seed.given();
    Random random = seed.random();
    List<Slot> slots =
        IntStream.range(0, CLIENTS)
            .mapToObj(_ -> {
              int before = 1 + random.nextInt(120);
              return random.nextBoolean()
                  ? new Slot(
                      DAY,
                      LocalTime.MIDNIGHT.minusMinutes(before),
                      before + 1 + random.nextInt(120))
                  : new Slot(DAY.plusDays(1), LocalTime.MIDNIGHT, 1 + random.nextInt(120));
            })
            .toList();

    List<String> outcomes = allAtOnce(slots);

    assertThat(outcomes.stream().filter("DONE"::equals)).as(seed.toString()).hasSize(1);
    assertThat(outcomes).as(seed.toString()).containsOnly("DONE", "SLOT_TAKEN");
  }

  /// Many claim, move, give back, hold and block, three days long. A sheet with two claims that
  /// overlap cannot even be read; here each has what the last step of theirs that succeeded left.
  @Test
  void p2_no_two_intervals_ever_overlap_whatever_many_do_at_once() {
    Seed seed = Seed.given();
    List<Callable<Optional<Claim>>> people =
        IntStream.range(0, 12)
            .<Callable<Optional<Claim>>>mapToObj(it -> () -> live(it, seed.random(it)))
            .toList();

    List<Claim> left = AtOnce.all(people).stream().flatMap(Optional::stream).toList();

    assertThat(left).as(seed.toString()).isNotEmpty();
    for (Claim claim : left) {
      assertThat(left.stream().filter(it -> it.interval().overlaps(claim.interval())))
          .as(seed.toString())
          .containsExactly(claim);
    }
    for (DaySheet sheet : sheets().find(PRO, days()).all()) {
      assertThat(sheet.claims())
          .as(seed.toString())
          .containsExactlyInAnyOrderElementsOf(
              left.stream().filter(it -> it.interval().days().contains(sheet.day())).toList());
    }
  }

  /// One person's twenty steps, and what they have at the end.
  private Optional<Claim> live(int person, Random random) {
    Optional<Claim> has = Optional.empty();
    for (int step = 0; step < 20; step++) {
      Slot slot =
          new Slot(
              DAY.plusDays(random.nextInt(2)),
              LocalTime.of(random.nextInt(24), random.nextInt(4) * 15),
              1 + random.nextInt(180));
      Hold hold = Hold.of(holdId(person * 100 + step), client(person), slot, NOW);
      int what = random.nextInt(12);
      UnaryOperator<Sheets> change =
          switch (what) {
            case 0 -> it -> it.release(appointment(person));
            case 1 -> it -> it.hold(hold, NOW);
            case 2 -> it -> it.block(slot.date());
            case 3, 4, 5 -> it -> it.unblock(slot.date());
            default -> it -> it.claim(appointment(person), slot, client(person), NOW);
          };
      boolean done = change(days(), change).equals("DONE");
      if (done && what == 0) {
        has = Optional.empty();
      } else if (done && what > 5) {
        has = Optional.of(new Claim(appointment(person), Interval.of(slot)));
      }
    }
    return has;
  }

  private static List<LocalDate> days() {
    return DAY.datesUntil(DAY.plusDays(3)).toList();
  }

  private List<String> allAtOnce(List<Slot> slots) {
    return AtOnce.all(
        IntStream.range(0, slots.size())
            .<Callable<String>>mapToObj(number ->
                () -> {
                  Slot slot = slots.get(number);
                  return change(
                      Sheets.days(slot), it -> it.claim(appointment(number), slot, null, NOW));
                })
            .toList());
  }

  private String change(List<LocalDate> days, UnaryOperator<Sheets> change) {
    try {
      return Retry.whenStale(() -> {
        sheets().save(change.apply(sheets().find(PRO, days)));
        return "DONE";
      });
    } catch (Refusal refused) {
      return refused.code();
    } catch (StaleVersion lost) {
      return "LOST";
    }
  }

  private Sheets find(LocalDate day) {
    return sheets().find(PRO, List.of(day));
  }

  private void save(LocalDate day, UnaryOperator<Sheets> change) {
    sheets().save(change.apply(find(day)));
  }

  private static Interval at(LocalDate day, String time, int minutes) {
    return Interval.of(new Slot(day, LocalTime.parse(time), minutes));
  }
}
