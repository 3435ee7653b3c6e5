package ca.jechemine.appointments.persistence;

import static ca.jechemine.appointments.domain.Situation.CLIENT;
import static ca.jechemine.appointments.domain.Situation.ID;
import static org.assertj.core.api.Assertions.assertThat;

import ca.jechemine.appointments.domain.ActivationStatus;
import ca.jechemine.appointments.domain.Appointment;
import ca.jechemine.appointments.domain.Beneficiary;
import ca.jechemine.appointments.domain.Change;
import ca.jechemine.appointments.domain.Relationship;
import ca.jechemine.appointments.domain.ServiceRequest;
import ca.jechemine.appointments.domain.Situation;
import ca.jechemine.contracts.AppointmentNotice;
import ca.jechemine.contracts.AppointmentNotice.ServiceRequested;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AppointmentNoticesTest {

  /// Late in the evening of 15 June in Toronto, where the next day has begun in UTC.
  private static final Instant EVENING = Instant.parse("2026-06-16T02:00:00Z");

  /// Contract 20 §6, contract 40 §3.3.
  @ParameterizedTest
  @CsvSource(
      nullValues = "-",
      value = {
        "2012-06-16, leo@exemple.ca, SENT_TO_REQUESTER, true, false",
        "2012-06-15, leo@exemple.ca, SENT_TO_REQUESTER, true, true",
        "2012-06-15, -, SENT_TO_REQUESTER, true, false",
        "2008-06-16, leo@exemple.ca, SENT_TO_REQUESTER, true, true",
        "2008-06-15, leo@exemple.ca, PENDING_ADMIN, false, true",
        "1960-01-01, leo@exemple.ca, SENT_TO_REQUESTER, false, true",
        "-, leo@exemple.ca, PENDING_ADMIN, false, true",
        "-, leo@exemple.ca, SENT_TO_REQUESTER, false, false"
      })
  void whoever_is_fourteen_and_has_an_address_is_written_to_themself(
      @Nullable LocalDate birth,
      @Nullable String address,
      ActivationStatus activation,
      boolean isMinor,
      boolean isAddressee) {
    Beneficiary.LovedOne leo =
        new Beneficiary.LovedOne(
            "Léo", "Roy", Relationship.OTHER, birth, null, address, null, activation);

    AppointmentNotice.Beneficiary told = told(leo);

    assertThat(told.isMinor()).isEqualTo(isMinor);
    assertThat(told.isAddressee()).isEqualTo(isAddressee);
    assertThat(told.activation()).isEqualTo(activation.code());
  }

  private static AppointmentNotice.Beneficiary told(Beneficiary whom) {
    ServiceRequest usual = Situation.request();
    Appointment asked =
        Situation.asked(
            ID,
            CLIENT,
            new ServiceRequest(
                whom,
                usual.therapyType(),
                usual.modality(),
                usual.needs(),
                usual.motifs(),
                usual.notes(),
                usual.preferredAvailability(),
                false,
                false),
            EVENING);
    Change change = Change.first(asked, about -> new ServiceRequested(about, false, EVENING));
    ServiceRequested event =
        AppointmentNotices.of(change, 1, EVENING).stream()
            .filter(ServiceRequested.class::isInstance)
            .map(ServiceRequested.class::cast)
            .findFirst()
            .orElseThrow();
    return Objects.requireNonNull(event.about().lovedOne());
  }
}
