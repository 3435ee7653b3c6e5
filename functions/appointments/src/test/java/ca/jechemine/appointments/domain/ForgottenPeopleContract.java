package ca.jechemine.appointments.domain;

import static ca.jechemine.appointments.domain.Situation.CLIENT;
import static ca.jechemine.appointments.domain.Situation.NOW;
import static ca.jechemine.appointments.domain.Situation.STRANGER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.StaleVersion;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// What every keeper of whom this domain has forgotten promises.
public abstract class ForgottenPeopleContract {

  private static final Instant LATER = NOW.plus(Duration.ofMinutes(1));

  protected abstract ForgottenPeople people();

  /// How often it was told that somebody is to be gone on with.
  protected abstract long told();

  @Test
  void beginning_again_changes_nothing() {
    people().begin(CLIENT, NOW);
    ForgottenPerson begun = people().find(CLIENT).orElseThrow();
    assertThat(begun).isEqualTo(new ForgottenPerson(CLIENT, 1, NOW, null, null));
    people().keep(begun.after(new Position("{}"), NOW), NOW);

    people().begin(CLIENT, LATER);

    assertThat(people().find(CLIENT))
        .contains(new ForgottenPerson(CLIENT, 2, NOW, new Position("{}"), null));
    assertThat(people().find(STRANGER)).isEmpty();
  }

  @Test
  void it_is_told_until_it_is_done() {
    people().begin(CLIENT, NOW);
    assertThat(told()).isZero();
    ForgottenPerson begun = people().find(CLIENT).orElseThrow();
    ForgottenPerson halfWay = begun.after(new Position("{}"), NOW);
    people().keep(halfWay, NOW);
    assertThat(told()).isEqualTo(1);

    people().keep(halfWay.after(null, LATER), LATER);

    assertThat(told()).isEqualTo(1);
    assertThat(people().find(CLIENT).orElseThrow().finishedAt()).isEqualTo(LATER);
  }

  @Test
  void of_two_who_read_the_same_the_second_is_told() {
    people().begin(CLIENT, NOW);
    ForgottenPerson begun = people().find(CLIENT).orElseThrow();
    people().keep(begun.after(new Position("{}"), NOW), NOW);

    assertThatThrownBy(() -> people().keep(begun.after(null, LATER), LATER))
        .isInstanceOf(StaleVersion.class);
    assertThat(people().find(CLIENT).orElseThrow().isDone()).isFalse();
    assertThat(told()).isEqualTo(1);
  }
}
