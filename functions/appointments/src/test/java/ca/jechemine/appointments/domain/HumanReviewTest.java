package ca.jechemine.appointments.domain;

import static ca.jechemine.appointments.domain.Situation.BEFORE;
import static ca.jechemine.appointments.domain.Situation.MIA;
import static ca.jechemine.appointments.domain.Situation.NOW;
import static ca.jechemine.appointments.domain.Situation.SHARES;
import static ca.jechemine.appointments.domain.Situation.SLOT;
import static ca.jechemine.appointments.domain.Situation.YAN;
import static ca.jechemine.appointments.domain.Situation.ZOE;
import static ca.jechemine.appointments.domain.Situation.everyState;
import static ca.jechemine.appointments.domain.Situation.offered;
import static ca.jechemine.appointments.domain.Situation.pooled;
import static ca.jechemine.appointments.domain.Told.refused;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.contracts.AppointmentNotice;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// That a person decides when the client wants one to (Law 25, s. 12.1).
class HumanReviewTest {

  private static final String WORDS = "Personne ne travaille le soir.";

  static List<State> open() {
    return List.of(new State.Unrouted(), offered(ZOE, YAN), pooled());
  }

  static List<State> closed() {
    return everyState().stream().filter(it -> !(it instanceof State.Open)).toList();
  }

  @ParameterizedTest
  @MethodSource("open")
  void what_is_nobodys_waits_for_a_person_and_is_offered_to_nobody(State state) {
    Appointment before = Situation.in(state);

    Appointment after = Routing.review(before, WORDS, NOW).after();

    assertThat(after.state()).isEqualTo(new State.Unrouted());
    assertThat(after.search().asked()).contains(new Search.Review(NOW, WORDS));
    assertThat(Routing.canBeReviewed(before)).isTrue();
    assertThat(Routing.canBeReviewed(after)).isFalse();
    refused("NOT_PROPOSED", () -> Routing.accept(after, ZOE, SHARES, NOW));
  }

  @Test
  void administrators_hear_of_it_with_the_words_and_from_whom_it_was_taken() {
    Appointment refusedByOne =
        Situation.after(Situation.in(offered(ZOE, YAN, MIA)), new Search(List.of(YAN), 0, null));

    AppointmentNotice.HumanReviewRequested told =
        Told.one(
            Routing.review(refusedByOne, WORDS, NOW), AppointmentNotice.HumanReviewRequested.class);

    assertThat(told.observations()).isEqualTo(WORDS);
    assertThat(told.withdrawnFrom()).containsExactly(ZOE.value(), MIA.value());
  }

  @Test
  void again_is_the_same_also_when_it_is_somebodys_by_then() {
    Appointment asked = Routing.review(Situation.in(pooled()), WORDS, NOW).after();
    Appointment matched = Situation.in(asked, Situation.matched(ZOE));

    for (Appointment it : List.of(asked, matched)) {
      assertThat(Routing.review(it, "Autre chose", NOW.plusSeconds(9))).isEqualTo(Change.none(it));
    }
  }

  @ParameterizedTest
  @MethodSource("closed")
  void what_is_somebodys_or_called_off_is_not_decided_any_more(State state) {
    refused("NO_LONGER_PENDING", () -> Routing.review(Situation.in(state), null, NOW));
    assertThat(Routing.canBeReviewed(Situation.in(state))).isFalse();
  }

  @Test
  void whom_the_client_named_nobody_chose_for_them() {
    Appointment named = Situation.in(new State.Proposed(List.of(ZOE), BEFORE, NOW, SLOT));

    refused("CHOSEN_BY_CLIENT", () -> Routing.review(named, null, NOW));
    assertThat(Routing.canBeReviewed(named)).isFalse();
  }

  @Test
  void what_an_administrator_offered_waits_for_them_again_however_often_it_went_on() {
    Appointment asked =
        Routing.review(
                Situation.after(
                    Situation.in(new State.Unrouted()), new Search(List.of(MIA), 1, null)),
                null,
                NOW)
            .after();
    Appointment offered = Routing.propose(asked, List.of(ZOE), NOW).after();

    Change refusedByAll = Routing.refuse(offered, ZOE, NOW);
    Change expired = Routing.expire(offered, NOW.plus(Duration.ofHours(25)));

    for (Change it : List.of(refusedByAll, expired)) {
      assertThat(it.after().state()).isEqualTo(new State.Unrouted());
      assertThat(it.after().search().isExhausted()).isTrue();
      assertThat(it.after().search().isByHand()).isTrue();
      assertThat(Told.kinds(it)).doesNotContain("RequestPooled");
    }
    Change released =
        Routing.release(Situation.in(asked, Situation.matched(ZOE)), ZOE, SHARES, NOW);
    assertThat(released.after().state()).isEqualTo(new State.Unrouted());
    assertThat(Told.kinds(released)).containsExactly("MatchReleased");
    assertThat(Routing.fail(offered, NOW).after().search().isByHand()).isTrue();
  }

  @Test
  void the_words_are_in_no_log() {
    assertThat(Routing.review(Situation.in(pooled()), WORDS, NOW).after().search().toString())
        .doesNotContain(WORDS);
  }
}
