package ca.jechemine.appointments.domain;

import static ca.jechemine.appointments.domain.Situation.BEFORE;
import static ca.jechemine.appointments.domain.Situation.CLIENT;
import static ca.jechemine.appointments.domain.Situation.ID;
import static ca.jechemine.appointments.domain.Situation.NOW;
import static ca.jechemine.appointments.domain.Situation.id;
import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.jechemine.kernel.AlreadyAnswered;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.testkit.AtOnce;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What every keeper of appointments promises of letters of referral.
public abstract class LettersContract extends UntoldAnswersContract {

  protected static final String LETTER = "0000000000000000000000f1";
  protected static final String OTHER_LETTER = "0000000000000000000000f2";

  @Test
  void a_letter_of_referral_is_one_appointments_alone_also_when_many_come_at_once() {
    List<String> outcomes =
        AtOnce.all(
            IntStream.rangeClosed(1, 8)
                .<Callable<String>>mapToObj(it -> () -> outcome(referred(id(it), LETTER)))
                .toList());

    assertThat(outcomes.stream().collect(groupingBy(it -> it, counting())))
        .isEqualTo(Map.of("DONE", 1L, "LETTER_ALREADY_USED", 7L));
    assertThat(outcome(referred(id(9), OTHER_LETTER))).isEqualTo("DONE");
  }

  private String outcome(Appointment appointment) {
    try {
      keep(appointment);
      return "DONE";
    } catch (Refusal refusal) {
      return refusal.code();
    }
  }

  @Test
  void it_stays_with_what_is_called_off_and_goes_with_who_is_forgotten() {
    Appointment asked = referred(ID, LETTER);
    keep(asked);
    appointments()
        .save(
            1,
            Change.of(
                asked,
                asked.in(new State.Cancelled(Situation.cancellation(), asked.state(), null), NOW)),
            Optional.empty());
    assertThat(read().letter()).isEqualTo(asked.letter());
    assertThat(outcome(referred(id(1), LETTER))).isEqualTo("LETTER_ALREADY_USED");

    appointments().forget(2, Forgetting.of(read(), NOW));

    assertThat(read().letter()).isEmpty();
    assertThat(outcome(referred(id(1), LETTER))).isEqualTo("DONE");
  }

  @Test
  void a_repetition_is_told_its_answer_although_its_letter_is_taken() {
    Receipt receipt = new Receipt("key", "same", 201, "{}");
    appointments().save(0, Change.first(referred(ID, LETTER)), Optional.of(receipt));

    assertThatThrownBy(() ->
            appointments().save(0, Change.first(referred(id(1), LETTER)), Optional.of(receipt)))
        .isInstanceOf(AlreadyAnswered.class);
  }

  private static Appointment referred(AppointmentId id, String letter) {
    ServiceRequest asked = Situation.request();
    return Situation.asked(
        id,
        CLIENT,
        new ServiceRequest(
            new Beneficiary.Patient(
                new Beneficiary.Referrer(ReferrerType.DOCTOR, "Dre Cyr", null, null, null),
                new Beneficiary.Referred("Max", "Côté", null, null, null),
                new Beneficiary.Letter(letter, "letter.pdf")),
            asked.therapyType(),
            asked.modality(),
            asked.needs(),
            asked.motifs(),
            null,
            List.of(),
            false,
            false),
        BEFORE);
  }
}
