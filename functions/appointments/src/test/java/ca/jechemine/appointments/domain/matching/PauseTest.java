package ca.jechemine.appointments.domain.matching;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.matching.Candidate.Intake;
import org.junit.jupiter.api.Test;

class PauseTest {

  private static final Candidate OPEN = as(true, true, true);
  private static final Pause NEW_CLIENTS = new Pause(true, false);
  private static final Pause EMERGENCIES = new Pause(false, true);

  @Test
  void what_is_switched_off_is_paused_and_what_is_switched_on_is_taken_again() {
    assertThat(Pause.NONE.at(as(true, false, true))).isEqualTo(NEW_CLIENTS);
    assertThat(Pause.NONE.at(as(true, true, false))).isEqualTo(EMERGENCIES);

    assertThat(NEW_CLIENTS.endedBy(OPEN)).contains(new Reopening(OPEN.professional(), false));
    assertThat(EMERGENCIES.endedBy(OPEN)).contains(new Reopening(OPEN.professional(), true));
    assertThat(NEW_CLIENTS.at(OPEN)).isEqualTo(Pause.NONE);
  }

  @Test
  void whoever_takes_everything_again_takes_the_urgent_ones_with_it() {
    assertThat(new Pause(true, true).endedBy(OPEN))
        .contains(new Reopening(OPEN.professional(), false));
    assertThat(new Pause(true, true).endedBy(as(true, false, true))).isEmpty();
    assertThat(new Pause(true, true).at(as(true, true, false))).isEqualTo(EMERGENCIES);
  }

  @Test
  void nothing_is_taken_again_while_the_account_is_closed_but_once_it_is_opened() {
    Candidate inactive = as(false, true, true);

    assertThat(NEW_CLIENTS.endedBy(inactive)).isEmpty();
    assertThat(NEW_CLIENTS.at(inactive)).isEqualTo(NEW_CLIENTS);
    assertThat(NEW_CLIENTS.at(inactive).endedBy(OPEN)).isPresent();
  }

  @Test
  void who_switched_nothing_off_takes_nothing_again_when_the_account_is_opened() {
    assertThat(Pause.NONE.at(as(false, true, true)).endedBy(OPEN)).isEmpty();
    assertThat(Pause.NONE.endedBy(OPEN)).isEmpty();
  }

  private static Candidate as(boolean active, boolean newClients, boolean emergencies) {
    Candidate it = MatchingFixtures.professionalA();
    return new Candidate(
        it.professional(), 1, new Intake(active, true, newClients, emergencies), it.practice(), 0);
  }
}
