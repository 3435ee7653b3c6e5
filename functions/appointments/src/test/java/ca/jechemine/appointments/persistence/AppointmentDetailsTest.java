package ca.jechemine.appointments.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.Beneficiary;
import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.appointments.domain.TherapyType;
import ca.jechemine.runtime.json.Json;
import org.junit.jupiter.api.Test;

class AppointmentDetailsTest {

  @Test
  void defect_a_link_that_was_kept_as_a_browser_sent_it_is_no_letter() {
    String kept =
        """
        {"patient":{"referrerType":"doctor","referrerName":"Dre Cyr","firstName":"Max",
        "lastName":"Côté","documentUrl":"https://mal.exemple/lettre.pdf",
        "documentName":"lettre.pdf"},"needs":[],"motifs":[],"preferredAvailability":[]}
        """;

    Beneficiary read =
        Json.read(AppointmentDetails.class, kept)
            .request(TherapyType.SOLO, Modality.VIDEO, false, false)
            .beneficiary();

    assertThat(read)
        .isInstanceOfSatisfying(
            Beneficiary.Patient.class,
            it -> {
              assertThat(it.referred().firstName()).isEqualTo("Max");
              assertThat(it.letter()).isNull();
            });
  }
}
