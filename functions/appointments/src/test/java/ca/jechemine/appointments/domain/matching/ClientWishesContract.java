package ca.jechemine.appointments.domain.matching;

import static ca.jechemine.appointments.domain.Situation.CLIENT;
import static ca.jechemine.appointments.domain.Situation.NOW;
import static ca.jechemine.appointments.domain.Situation.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.ForgottenPeople;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/// What every keeper of what clients wish promises.
public abstract class ClientWishesContract {

  protected static final Wishes WISHES =
      new Wishes(
          List.of("Deuil"), "Anxiété", List.of("Stress"), List.of("TCC"), "french", "female");

  protected abstract ClientWishes wishes();

  protected abstract ForgottenPeople forgotten();

  @Test
  void who_was_never_heard_of_wishes_nothing() {
    assertThat(wishes().of(CLIENT)).isEqualTo(new Requester(null, Wishes.NONE));
    wishes().forget(CLIENT);
  }

  @Test
  void what_was_told_last_is_known_whatever_came_last() {
    LongStream.of(2, 4, 4, 1, 3)
        .forEach(it ->
            wishes()
                .keep(
                    CLIENT,
                    it,
                    new Wishes(List.of("Version " + it), null, List.of(), List.of(), null, null)));

    assertThat(wishes().of(CLIENT).wishes().consultationMotifs()).containsExactly("Version 4");
    assertThat(wishes().of(STRANGER).wishes()).isEqualTo(Wishes.NONE);
    wishes().keep(CLIENT, 5, WISHES);
    assertThat(wishes().of(CLIENT).wishes()).isEqualTo(WISHES);
    wishes().keep(CLIENT, 6, Wishes.NONE);
    assertThat(wishes().of(CLIENT).wishes()).isEqualTo(Wishes.NONE);
  }

  @Test
  void of_several_each_is_known_who_wishes_something() {
    wishes().keep(CLIENT, 1, WISHES);

    assertThat(wishes().ofAll(List.of(CLIENT, STRANGER, CLIENT))).isEqualTo(Map.of(CLIENT, WISHES));
    assertThat(wishes().ofAll(List.of())).isEmpty();
  }

  @Test
  void of_whom_is_forgotten_nothing_comes_back() {
    wishes().keep(CLIENT, 1, WISHES);
    forgotten().begin(CLIENT, NOW);

    wishes().forget(CLIENT);
    wishes().keep(CLIENT, 2, WISHES);
    wishes().keep(STRANGER, 1, WISHES);

    assertThat(wishes().of(CLIENT).wishes()).isEqualTo(Wishes.NONE);
    assertThat(wishes().of(STRANGER).wishes()).isEqualTo(WISHES);
  }
}
