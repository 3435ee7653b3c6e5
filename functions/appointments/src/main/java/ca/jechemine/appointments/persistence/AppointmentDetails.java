package ca.jechemine.appointments.persistence;

import ca.jechemine.appointments.domain.ActivationStatus;
import ca.jechemine.appointments.domain.Beneficiary;
import ca.jechemine.appointments.domain.Meeting;
import ca.jechemine.appointments.domain.Modality;
import ca.jechemine.appointments.domain.ReferrerType;
import ca.jechemine.appointments.domain.Relationship;
import ca.jechemine.appointments.domain.ServiceRequest;
import ca.jechemine.appointments.domain.TherapyType;
import io.avaje.jsonb.Json;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What of an appointment is personal or clinical, as it is sealed into one attribute.
@Json
record AppointmentDetails(
    @Nullable LovedOne lovedOne,
    @Nullable Patient patient,
    List<String> needs,
    List<String> motifs,
    @Nullable String requestNotes,
    List<String> preferredAvailability,
    @Nullable String meetingLink,
    @Nullable String location,
    @Nullable String sessionNotes,
    @Nullable String cancelReason,
    @Nullable String otherActNature,
    @Nullable String reviewObservations) {

  @Json
  record LovedOne(
      String firstName,
      String lastName,
      String relationship,
      @Nullable LocalDate dateOfBirth,
      @Nullable String phone,
      @Nullable String email,
      @Nullable String notes,
      String activation) {}

  /// What was kept before letters were files of the platform's, a link from anywhere under another
  /// name, is not read: those have no letter.
  @Json
  record Patient(
      String referrerType,
      String referrerName,
      @Nullable String referrerLicense,
      @Nullable String referrerPhone,
      @Nullable String referrerEmail,
      String firstName,
      String lastName,
      @Nullable String phone,
      @Nullable String email,
      @Nullable String reason,
      @Nullable String letterFileId,
      @Nullable String letterName) {}

  static AppointmentDetails of(
      ServiceRequest request,
      Meeting meeting,
      @Nullable String cancelReason,
      @Nullable String otherActNature,
      @Nullable String reviewObservations) {
    return new AppointmentDetails(
        request.beneficiary() instanceof Beneficiary.LovedOne it ? lovedOne(it) : null,
        request.beneficiary() instanceof Beneficiary.Patient it ? patient(it) : null,
        request.needs(),
        request.motifs(),
        request.notes(),
        request.preferredAvailability(),
        meeting.meetingLink().map(URI::toString).orElse(null),
        meeting.location(),
        meeting.notes(),
        cancelReason,
        otherActNature,
        reviewObservations);
  }

  private static LovedOne lovedOne(Beneficiary.LovedOne it) {
    return new LovedOne(
        it.firstName(),
        it.lastName(),
        it.relationship().code(),
        it.dateOfBirth(),
        it.phone(),
        it.email(),
        it.notes(),
        it.activation().code());
  }

  private static Patient patient(Beneficiary.Patient it) {
    Beneficiary.Referrer referrer = it.referrer();
    Beneficiary.Referred referred = it.referred();
    Beneficiary.Letter letter = it.letter();
    return new Patient(
        referrer.type().code(),
        referrer.name(),
        referrer.license(),
        referrer.phone(),
        referrer.email(),
        referred.firstName(),
        referred.lastName(),
        referred.phone(),
        referred.email(),
        referred.reason(),
        letter == null ? null : letter.fileId(),
        letter == null ? null : letter.name());
  }

  ServiceRequest request(
      TherapyType therapyType, Modality modality, boolean isEmergency, boolean isReturning) {
    return new ServiceRequest(
        beneficiary(),
        therapyType,
        modality,
        needs,
        motifs,
        requestNotes,
        preferredAvailability,
        isEmergency,
        isReturning);
  }

  Meeting meeting(Modality modality) {
    return new Meeting(
        modality,
        Optional.ofNullable(meetingLink).map(URI::create).orElse(null),
        location,
        sessionNotes);
  }

  private Beneficiary beneficiary() {
    if (lovedOne != null) {
      return new Beneficiary.LovedOne(
          lovedOne.firstName(),
          lovedOne.lastName(),
          Relationship.of(lovedOne.relationship()).orElseThrow(),
          lovedOne.dateOfBirth(),
          lovedOne.phone(),
          lovedOne.email(),
          lovedOne.notes(),
          ActivationStatus.of(lovedOne.activation()).orElseThrow());
    }
    return patient == null ? new Beneficiary.Self() : referral(patient);
  }

  private static Beneficiary referral(Patient it) {
    return new Beneficiary.Patient(
        new Beneficiary.Referrer(
            ReferrerType.of(it.referrerType()).orElseThrow(),
            it.referrerName(),
            it.referrerLicense(),
            it.referrerPhone(),
            it.referrerEmail()),
        new Beneficiary.Referred(
            it.firstName(), it.lastName(), it.phone(), it.email(), it.reason()),
        it.letterFileId() == null
            ? null
            : new Beneficiary.Letter(it.letterFileId(), it.letterName()));
  }
}
