package ca.jechemine.appointments.http;

import ca.jechemine.appointments.domain.Beneficiary;
import ca.jechemine.appointments.domain.ReferrerType;
import ca.jechemine.kernel.Text;
import io.avaje.jsonb.Json;
import java.util.regex.Pattern;
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

  /// What a page may safely make a link of.
  private static final Pattern LINK = Pattern.compile("(https?://|/)\\S*");

  private static final Text NO_LINK = new Text("n’est pas un lien valide", "is not a valid link");

  static ReferralInfo orEmpty(@Nullable ReferralInfo info) {
    return info == null
        ? new ReferralInfo(null, null, null, null, null, null, null, null, null, null, null, null)
        : info;
  }

  Beneficiary.Patient parse(BookingFields fields) {
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
        letter(fields));
  }

  private Beneficiary.@Nullable Letter letter(BookingFields fields) {
    String url =
        fields.optionalLine("referralInfo.documentUrl", documentUrl, BookingFields.LONGEST_LINK);
    String name = fields.optionalLine("referralInfo.documentName", documentName);
    fields.require(url == null || LINK.matcher(url).matches(), "referralInfo.documentUrl", NO_LINK);
    return url == null && name == null ? null : new Beneficiary.Letter(url, name);
  }
}
