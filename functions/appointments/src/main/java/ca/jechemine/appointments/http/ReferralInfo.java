package ca.jechemine.appointments.http;

import ca.jechemine.appointments.domain.Beneficiary;
import ca.jechemine.appointments.domain.ReferrerType;
import ca.jechemine.kernel.FileName;
import ca.jechemine.kernel.Text;
import io.avaje.jsonb.Json;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A referral as the pages send it (contract 20 §3).
@Json
record ReferralInfo(
    @Nullable String referrerType,
    @Nullable String referrerName,
    @Nullable String referrerLicense,
    @Nullable String referrerPhone,
    @Nullable String referrerEmail,
    @Nullable String patientFirstName,
    @Nullable String patientLastName,
    @Nullable String patientPhone,
    @Nullable String patientEmail,
    @Nullable String referralReason,
    @Nullable String documentUrl,
    @Nullable String documentName) {

  private static final Text NO_LETTER =
      new Text(
          "n’est pas le lien d’une lettre que vous avez téléversée. Téléversez la lettre par le"
              + " formulaire",
          "is not the link of a letter that you uploaded. Upload the letter with the form");

  static ReferralInfo orEmpty(@Nullable ReferralInfo info) {
    return info == null
        ? new ReferralInfo(null, null, null, null, null, null, null, null, null, null, null, null)
        : info;
  }

  Beneficiary.Patient parse(BookingFields fields, UploadedLetters letters) {
    return new Beneficiary.Patient(
        new Beneficiary.Referrer(
            fields.choice(
                "referralInfo.referrerType",
                referrerType,
                ReferrerType::of,
                ReferrerType.OTHER_PROFESSIONAL),
            fields.line("referralInfo.referrerName", referrerName),
            fields.optionalLine("referralInfo.referrerLicense", referrerLicense),
            fields.optionalLine("referralInfo.referrerPhone", referrerPhone),
            fields.optionalEmail("referralInfo.referrerEmail", referrerEmail)),
        new Beneficiary.Referred(
            fields.line("referralInfo.patientFirstName", patientFirstName),
            fields.line("referralInfo.patientLastName", patientLastName),
            fields.optionalLine("referralInfo.patientPhone", patientPhone),
            fields.optionalEmail("referralInfo.patientEmail", patientEmail),
            fields.text(referralReason)),
        letter(fields, letters));
  }

  /// The link that the upload answered names the file; nothing else of it is kept.
  private Beneficiary.@Nullable Letter letter(BookingFields fields, UploadedLetters letters) {
    if (documentUrl == null || documentUrl.isBlank()) {
      return null;
    }
    Optional<String> fileId = letters.find(documentUrl);
    fields.require(fileId.isPresent(), "referralInfo.documentUrl", NO_LETTER);
    return fileId.map(it -> new Beneficiary.Letter(it, name())).orElse(null);
  }

  private @Nullable String name() {
    return documentName == null || documentName.isBlank() ? null : FileName.cleaned(documentName);
  }
}
