package ca.jechemine.appointments.http;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.Beneficiary;
import ca.jechemine.appointments.domain.ReferrerType;
import org.junit.jupiter.api.Test;

class ReferralViewTest {

  private static final Beneficiary.Patient PATIENT =
      new Beneficiary.Patient(
          new Beneficiary.Referrer(ReferrerType.DOCTOR, "Dre Cyr", null, null, null),
          new Beneficiary.Referred("Max", "Côté", null, null, null),
          new Beneficiary.Letter("0000000000000000000000f1", "lettre.pdf"));

  @Test
  void the_letter_is_a_file_of_the_platforms_without_a_token() {
    ReferralView view = ReferralView.of(PATIENT, false);

    assertThat(view.documentUrl()).isEqualTo("/api/files/0000000000000000000000f1");
    assertThat(view.documentName()).isEqualTo("lettre.pdf");
  }

  @Test
  void to_whom_it_is_only_offered_nothing_of_the_letter_is_shown() {
    ReferralView view = ReferralView.of(PATIENT, true);

    assertThat(view.documentUrl()).isNull();
    assertThat(view.documentName()).isNull();
  }
}
