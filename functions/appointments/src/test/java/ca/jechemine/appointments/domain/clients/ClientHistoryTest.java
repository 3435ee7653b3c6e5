package ca.jechemine.appointments.domain.clients;

import static ca.jechemine.appointments.domain.Situation.BEFORE;
import static ca.jechemine.appointments.domain.Situation.CLIENT;
import static ca.jechemine.appointments.domain.Situation.NOW;
import static ca.jechemine.appointments.domain.Situation.ZOE;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.AppointmentStatus;
import ca.jechemine.appointments.domain.Guarantee;
import ca.jechemine.appointments.domain.PaymentStatus;
import ca.jechemine.appointments.domain.Situation;
import ca.jechemine.appointments.domain.State;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ClientHistoryTest {

  private static final LocalDate TODAY = LocalDate.of(2026, 6, 15);

  @Test
  void every_status_counts_and_the_days_are_the_earliest_and_the_latest() {
    ClientSummary summary =
        history(
                encounter(1, AppointmentStatus.CANCELLED, TODAY.minusDays(40)),
                encounter(2, AppointmentStatus.PENDING, null),
                encounter(3, AppointmentStatus.SCHEDULED, TODAY.plusDays(9)),
                encounter(4, AppointmentStatus.NO_SHOW, TODAY.minusDays(3)))
            .summary();

    assertThat(summary.sessions()).isEqualTo(4);
    assertThat(summary.firstDay()).isEqualTo(TODAY.minusDays(40));
    assertThat(summary.lastDay()).isEqualTo(TODAY.plusDays(9));
  }

  @Test
  void defect_not_repeated_what_it_is_about_is_that_of_the_latest() {
    assertThat(
            history(
                    encounter(3, AppointmentStatus.SCHEDULED, TODAY.plusDays(9)),
                    encounter(4, AppointmentStatus.COMPLETED, TODAY.minusDays(3)),
                    encounter(5, AppointmentStatus.PENDING, null))
                .summary()
                .issueType())
        .isEqualTo("motif 3");
    assertThat(
            history(
                    encounter(7, AppointmentStatus.PENDING, null),
                    encounter(6, AppointmentStatus.PENDING, null))
                .summary()
                .issueType())
        .isEqualTo("motif 7");
  }

  @Test
  void an_appointment_is_in_it_once_as_it_is_now_and_leaves_it() {
    Appointment matched = Situation.in(Situation.matched(ZOE));
    Appointment scheduled = Situation.in(Situation.scheduled(ZOE));
    ClientHistory history = history().with(matched).with(scheduled);

    assertThat(history.encounters()).containsExactly(Encounter.of(scheduled));
    assertThat(history.summary().lastDay()).isEqualTo(Situation.SLOT.date());
    assertThat(history.without(scheduled.id())).isEqualTo(history());
    assertThat(ClientHistory.pair(scheduled)).contains(new ClientHistory.Pair(ZOE, CLIENT));
    assertThat(ClientHistory.pair(Situation.in(Situation.offered(ZOE)))).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"30, ACTIVE", "31, INACTIVE", "-5, ACTIVE"})
  void active_is_whoever_came_within_thirty_days_or_is_to_come(
      int daysAgo, ClientSummary.Activity activity) {
    ClientSummary summary =
        history(encounter(1, AppointmentStatus.COMPLETED, TODAY.minusDays(daysAgo))).summary();

    assertThat(summary.activity(TODAY)).isEqualTo(activity);
  }

  @Test
  void nothing_but_requests_is_pending_and_no_day_at_all_inactive() {
    assertThat(history(encounter(1, AppointmentStatus.PENDING, null)).summary().activity(TODAY))
        .isEqualTo(ClientSummary.Activity.PENDING);
    assertThat(history(encounter(1, AppointmentStatus.CANCELLED, null)).summary().activity(TODAY))
        .isEqualTo(ClientSummary.Activity.INACTIVE);
  }

  @ParameterizedTest
  @CsvSource({
    "PENDING, NONE, GRAY",
    "PENDING, GREEN, GRAY",
    "SCHEDULED, NONE, YELLOW",
    "SCHEDULED, PENDING_ADMIN, YELLOW",
    "SCHEDULED, GREEN, GREEN"
  })
  void the_tier_follows_the_requests_and_the_guarantee(
      AppointmentStatus status, Guarantee guarantee, ClientSummary.Tier tier) {
    assertThat(history(encounter(1, status, TODAY)).summary().tier(guarantee, NOW)).isEqualTo(tier);
  }

  @ParameterizedTest
  @CsvSource({
    "49, COMPLETED, RED",
    "48, COMPLETED, GREEN",
    "47, COMPLETED, GREEN",
    "49, NO_SHOW, RED",
    "49, CANCELLED, GREEN"
  })
  void a_transfer_that_has_not_arrived_after_48_hours_is_red(
      int hours, AppointmentStatus status, ClientSummary.Tier tier) {
    ClientSummary summary =
        history(
                closed(1, status, PaymentStatus.PENDING, true, NOW.minusSeconds(60)),
                closed(2, status, PaymentStatus.PENDING, true, NOW.minus(Duration.ofHours(hours))))
            .summary();

    assertThat(summary.tier(Guarantee.GREEN, NOW)).isEqualTo(tier);
  }

  @Test
  void a_transfer_that_is_overdue_has_not_arrived_either() {
    ClientSummary summary =
        history(
                closed(
                    1,
                    AppointmentStatus.COMPLETED,
                    PaymentStatus.OVERDUE,
                    true,
                    NOW.minus(Duration.ofHours(49))))
            .summary();

    assertThat(summary.tier(Guarantee.GREEN, NOW)).isEqualTo(ClientSummary.Tier.RED);
  }

  @ParameterizedTest
  @EnumSource(PaymentStatus.class)
  void a_failed_payment_is_red_and_another_is_not(PaymentStatus payment) {
    ClientSummary summary =
        history(
                closed(
                    1, AppointmentStatus.COMPLETED, payment, false, NOW.minus(Duration.ofDays(9))),
                encounter(2, AppointmentStatus.PENDING, null))
            .summary();

    assertThat(summary.tier(Guarantee.GREEN, NOW) == ClientSummary.Tier.RED)
        .isEqualTo(payment == PaymentStatus.FAILED);
  }

  @Test
  void a_session_was_over_when_it_was_closed_or_when_its_transfer_began_to_be_waited_for() {
    Appointment closed =
        Situation.in(new State.Completed(ZOE, BEFORE, Situation.SLOT, Situation.closure()));
    Appointment open = Situation.in(Situation.scheduled(ZOE));

    assertThat(Encounter.of(closed).closedAt()).isEqualTo(Situation.closure().closedAt());
    assertThat(Encounter.of(open).closedAt()).isNull();
    assertThat(Encounter.of(Situation.heldByTransfer(NOW)).closedAt()).isEqualTo(NOW);
  }

  private static ClientHistory history(Encounter... encounters) {
    return new ClientHistory(ZOE, CLIENT, List.of(encounters));
  }

  private static Encounter encounter(
      int number, AppointmentStatus status, @Nullable LocalDate day) {
    return new Encounter(
        Situation.id(number),
        BEFORE.plusSeconds(number),
        day,
        status,
        PaymentStatus.PENDING,
        false,
        null,
        "motif " + number);
  }

  private static Encounter closed(
      int number, AppointmentStatus status, PaymentStatus payment, boolean byTransfer, Instant at) {
    return new Encounter(
        Situation.id(number), BEFORE, TODAY, status, payment, byTransfer, at, null);
  }
}
