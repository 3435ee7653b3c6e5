package ca.jechemine.appointments.http;

import ca.jechemine.appointments.domain.Beneficiary;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/// A referral as the pages read it.
@Json
record ReferralView(
    String referrerType,
    String referrerName,
    @Nullable String referrerLicense,
    @Nullable String referrerPhone,
    @Nullable String referrerEmail,
    String patientFirstName,
    String patientLastName,
    @Nullable String patientPhone,
    @Nullable String patientEmail,
    @Nullable String referralReason,
    @Nullable String documentUrl,
    @Nullable String documentName) {

  /// The file of a letter is read under `/api/files/`, by whoever may. To whom it is only offered,
  /// without what says who the patient is, and without the letter.
  static ReferralView of(Beneficiary.Patient it, boolean isOffered) {
    Beneficiary.Referrer referrer = it.referrer();
    Beneficiary.Referred patient = it.referred();
    Beneficiary.Letter letter = isOffered ? null : it.letter();
    return new ReferralView(
        referrer.type().code(),
        referrer.name(),
        isOffered ? null : referrer.license(),
        isOffered ? null : referrer.phone(),
        isOffered ? null : referrer.email(),
        patient.firstName(),
        isOffered ? PersonView.initial(patient.lastName()) : patient.lastName(),
        isOffered ? null : patient.phone(),
        isOffered ? null : patient.email(),
        patient.reason(),
        letter == null ? null : "/api/files/" + letter.fileId(),
        letter == null ? null : letter.name());
  }
}
