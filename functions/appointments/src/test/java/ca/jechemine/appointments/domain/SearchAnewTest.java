package ca.jechemine.appointments.domain;

import static ca.jechemine.appointments.domain.Situation.BEFORE;
import static ca.jechemine.appointments.domain.Situation.MIA;
import static ca.jechemine.appointments.domain.Situation.NOW;
import static ca.jechemine.appointments.domain.Situation.YAN;
import static ca.jechemine.appointments.domain.Situation.ZOE;
import static ca.jechemine.appointments.domain.Situation.pooled;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/// A professional who takes requests again has what waits looked for anew (contract 20 §5.2).
class SearchAnewTest {

  private static final Search TRIED = new Search(List.of(ZOE, YAN, MIA), 2, null);

  @Test
  void what_is_everybodys_waits_to_be_matched_with_them_and_without_the_others_who_are_out() {
    Change change = Routing.searchAnew(tried(), YAN, BEFORE, NOW);

    assertThat(change.after().state()).isEqualTo(new State.Unrouted());
    assertThat(change.after().search()).isEqualTo(new Search(List.of(ZOE, MIA), 0, null));
    assertThat(change.notices()).as("nobody is told of what has not come to anything").isEmpty();
  }

  @Test
  void what_could_not_be_matched_is_tried_again_and_what_is_being_matched_is_left_alone() {
    Appointment waiting = Situation.after(Situation.in(new State.Unrouted()), TRIED);
    Appointment failed = Routing.fail(waiting, BEFORE).after();

    assertThat(Routing.searchAnew(waiting, YAN, NOW, NOW).isReal()).isFalse();
    assertThat(Routing.searchAnew(failed, YAN, NOW, NOW).after().search())
        .isEqualTo(new Search(List.of(ZOE, MIA), 0, null));
    assertThat(Routing.searchAnew(failed, YAN, BEFORE.minusMillis(1), NOW).isReal()).isFalse();
  }

  @Test
  void what_began_to_wait_since_is_left_alone_so_that_twice_is_once() {
    assertThat(Routing.searchAnew(tried(), YAN, BEFORE.minusMillis(1), NOW).isReal()).isFalse();

    Change again =
        Routing.searchAnew(tried(), YAN, BEFORE, NOW)
            .then(it -> Routing.pool(it, Routing.PoolCause.NO_MATCH, NOW));
    assertThat(Routing.searchAnew(again.after(), YAN, BEFORE, NOW).isReal()).isFalse();
  }

  @Test
  void what_a_person_decides_and_whoever_left_their_professional_is_left_alone() {
    Appointment reviewed =
        Situation.after(Situation.in(pooled()), TRIED.reviewed(new Search.Review(BEFORE, null)));
    Appointment returning =
        Situation.in(
            Situation.asked(Situation.ID, Situation.CLIENT, Situation.request(false, true), BEFORE),
            pooled());

    assertThat(Routing.searchAnew(reviewed, YAN, NOW, NOW).isReal()).isFalse();
    assertThat(Routing.searchAnew(returning, YAN, NOW, NOW).isReal()).isFalse();
  }

  private static Appointment tried() {
    return Situation.after(Situation.in(pooled()), TRIED);
  }
}
