package ca.jechemine.appointments.domain.matching;

import static ca.jechemine.appointments.domain.matching.AgeGroup.ADULT;
import static ca.jechemine.appointments.domain.matching.AgeGroup.CHILD;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PatientTest {

  private static final LocalDate BIRTH = LocalDate.of(2008, 6, 15);
  private static final LocalDate EVE = LocalDate.of(2026, 6, 14);
  private static final LocalDate BIRTHDAY = LocalDate.of(2026, 6, 15);
  private static final Wishes WISHES =
      new Wishes(List.of(), "Anxiété", List.of(), List.of(), null, null);

  @Test
  void somebody_grows_up_on_the_eighteenth_birthday() {
    assertThat(new Patient.Self(BIRTH, WISHES).ageGroup(EVE)).isEqualTo(CHILD);
    assertThat(new Patient.Self(BIRTH, WISHES).ageGroup(BIRTHDAY)).isEqualTo(ADULT);
    assertThat(new Patient.Self(null, WISHES).ageGroup(EVE)).isEqualTo(ADULT);
  }

  @Test
  void a_loved_one_is_as_old_as_they_are_else_as_the_client() {
    LocalDate parent = LocalDate.of(1980, 1, 1);

    assertThat(new Patient.LovedOne(BIRTH, parent).ageGroup(EVE)).isEqualTo(CHILD);
    assertThat(new Patient.LovedOne(parent, BIRTH).ageGroup(EVE)).isEqualTo(ADULT);
    assertThat(new Patient.LovedOne(null, BIRTH).ageGroup(EVE)).isEqualTo(CHILD);
    assertThat(new Patient.LovedOne(null, null).ageGroup(EVE)).isEqualTo(ADULT);
  }

  @Test
  void a_referred_patient_is_grown_up() {
    assertThat(new Patient.Referred().ageGroup(EVE)).isEqualTo(ADULT);
  }

  @Test
  void only_who_asks_for_themselves_has_wishes() {
    assertThat(new Patient.Self(BIRTH, WISHES).wishes()).isEqualTo(WISHES);
    assertThat(new Patient.LovedOne(BIRTH, null).wishes()).isEqualTo(Wishes.NONE);
    assertThat(new Patient.Referred().wishes()).isEqualTo(Wishes.NONE);
  }
}
