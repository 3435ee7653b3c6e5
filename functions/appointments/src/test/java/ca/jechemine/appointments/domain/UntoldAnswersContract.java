package ca.jechemine.appointments.domain;

import static ca.jechemine.appointments.domain.Situation.BEFORE;
import static ca.jechemine.appointments.domain.Situation.ID;
import static ca.jechemine.appointments.domain.Situation.MIA;
import static ca.jechemine.appointments.domain.Situation.NOW;
import static ca.jechemine.appointments.domain.Situation.SHARES;
import static ca.jechemine.appointments.domain.Situation.SLOT;
import static ca.jechemine.appointments.domain.Situation.YAN;
import static ca.jechemine.appointments.domain.Situation.ZOE;
import static ca.jechemine.appointments.domain.Situation.offered;
import static ca.jechemine.appointments.domain.Situation.pooled;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.kernel.Money;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.Versioned;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// What every keeper of appointments promises of answers that can still be taken back.
public abstract class UntoldAnswersContract extends AppointmentListsContract {

  @Test
  void every_detail_of_answers_that_nobody_was_told_of_is_found_again() {
    Duration window = Duration.ofMinutes(3);
    keep(Situation.in(new State.Proposed(List.of(ZOE), BEFORE, NOW, SLOT)));
    Prices.Shares dearer = Prices.DEFAULT.shares(new Money(95_00));

    save(0xa, it -> Undoing.accept(it, ZOE, dearer, window, NOW));
    assertThat(read().search().untold())
        .containsExactly(
            new UntoldAnswer.Accepted(
                ZOE,
                NOW.plus(window),
                List.of(),
                new State.Proposed(List.of(ZOE), BEFORE, NOW, SLOT),
                SHARES,
                List.of()));
    replace(pooled());
    save(0xa, it -> Undoing.accept(it, ZOE, dearer, window, NOW));
    assertThat(read().search().untold())
        .extracting(it -> ((UntoldAnswer.Accepted) it).before())
        .containsExactly(pooled());
    replace(offered(ZOE, YAN, MIA));
    save(0xa, it -> Undoing.refuse(it, YAN, window, NOW));
    save(0xa, it -> Undoing.refuse(it, ZOE, window, NOW.plusSeconds(1)));
    assertThat(read().search().untold())
        .containsExactly(
            new UntoldAnswer.Refused(YAN, NOW.plus(window)),
            new UntoldAnswer.Refused(ZOE, NOW.plusSeconds(1).plus(window)));
  }

  @Test
  void of_taking_back_and_of_telling_at_the_same_time_one_happens() {
    Duration window = Duration.ofMinutes(3);
    keep(Situation.in(offered(ZOE, YAN)));
    save(0xa, it -> Undoing.accept(it, ZOE, SHARES, window, NOW));
    Versioned<Appointment> read = appointments().find(ID).orElseThrow();

    Change undone = Undoing.undo(read.value(), ZOE, NOW.plus(window).minusMillis(1));
    Change told = Undoing.close(read.value(), NOW.plus(window));
    appointments().save(read.version(), told, Optional.empty());

    assertThatThrownBy(() -> appointments().save(read.version(), undone, Optional.empty()))
        .isInstanceOf(StaleVersion.class);
    Told.refused("UNDO_WINDOW_OVER", () -> Undoing.undo(read(), ZOE, NOW));
    assertThat(read().isOf(ZOE)).isTrue();
  }

  protected void replace(State state) {
    save(0xa, it -> Change.of(it, Situation.in(it, state)));
  }

  protected Appointment read() {
    return appointments().find(ID).orElseThrow().value();
  }
}
