package ca.jechemine.appointments.domain;

import static ca.jechemine.appointments.domain.Situation.BEFORE;
import static ca.jechemine.appointments.domain.Situation.CLIENT;
import static ca.jechemine.appointments.domain.Situation.ID;
import static ca.jechemine.appointments.domain.Situation.NOW;
import static ca.jechemine.appointments.domain.Situation.SLOT;
import static ca.jechemine.appointments.domain.Situation.YAN;
import static ca.jechemine.appointments.domain.Situation.ZOE;
import static ca.jechemine.appointments.domain.Situation.request;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AppointmentNotice.AppointmentCancelled;
import ca.jechemine.contracts.AppointmentNotice.ProfessionalLeft;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LeavingTest {

  private static Change leaving(Appointment... earlier) {
    return Leaving.request(
        Booking.request(ID, CLIENT, request().ofReturningClient(), Prices.DEFAULT, NOW),
        List.of(earlier),
        NOW);
  }

  private static Appointment in(State state, Instant updated) {
    return Situation.in(state).in(state, Milestones.begun(updated));
  }

  @Test
  void the_request_is_open_to_everybody_and_tells_whom_the_client_leaves() {
    Change change =
        leaving(
            in(Situation.scheduled(YAN), BEFORE.minusSeconds(1)),
            in(Situation.scheduled(ZOE), BEFORE));

    assertThat(change.after().state())
        .isEqualTo(new State.Pooled(NOW, Routing.PoolCause.RETURNING_CLIENT));
    assertThat(change.after().request().isReturningClient()).isTrue();
    assertThat(Told.kinds(change))
        .containsExactly("ServiceRequested", "RequestPooled", "ProfessionalLeft");
    assertThat(Told.one(change, ProfessionalLeft.class).professionalId()).isEqualTo(ZOE.value());
  }

  @Test
  void whoever_had_no_session_leaves_nobody() {
    Change change =
        leaving(
            in(Situation.pooled(), BEFORE),
            in(Situation.matched(ZOE), BEFORE),
            in(
                new State.Cancelled(Situation.cancellation(), Situation.scheduled(ZOE), null),
                BEFORE));

    assertThat(Told.kinds(change)).containsExactly("ServiceRequested", "RequestPooled");
  }

  @Test
  void defect_a_date_is_called_off_by_the_client_with_the_fee_of_that_moment() {
    Instant late = SLOT.start().minus(Duration.ofDays(1)).plusSeconds(1);
    Appointment dated = Situation.in(Situation.scheduled(ZOE));

    Change change = Leaving.leave(dated, ZOE, late);

    assertThat(change.after().state())
        .isEqualTo(
            new State.Cancelled(
                new Cancellation(Party.CLIENT, late, Leaving.REASON), dated.state(), null));
    AppointmentCancelled told = Told.one(change, AppointmentCancelled.class);
    assertThat(told.feeCents()).isEqualTo(18_00);
    assertThat(told.byUserId()).isEqualTo(CLIENT.value());
    assertThat(
            Told.one(
                    Leaving.leave(dated, ZOE, SLOT.start().minus(Duration.ofDays(1))),
                    AppointmentCancelled.class)
                .feeCents())
        .isZero();
  }

  @Test
  void what_is_anothers_has_begun_or_was_asked_for_later_stays() {
    Appointment dated = Situation.in(Situation.scheduled(ZOE));

    assertThat(Leaving.leave(dated, YAN, NOW).isReal()).isFalse();
    assertThat(Leaving.leave(dated, ZOE, SLOT.start()).isReal()).isFalse();
    assertThat(Leaving.leave(dated, ZOE, BEFORE.minusSeconds(1)).isReal()).isFalse();
    assertThat(Leaving.leave(dated, ZOE, BEFORE).isReal()).isTrue();
  }

  static List<State> undated() {
    return Situation.everyState().stream().filter(it -> !(it instanceof State.Scheduled)).toList();
  }

  @ParameterizedTest
  @MethodSource("undated")
  void only_what_is_scheduled_is_called_off(State state) {
    assertThat(Leaving.leave(Situation.in(state), ZOE, NOW).isReal()).isFalse();
  }
}
