package ca.jechemine.identity.http;

import ca.jechemine.identity.application.JudgeProfessional.Judged;
import ca.jechemine.identity.domain.LicenseStatus;
import ca.jechemine.identity.domain.Standing;
import io.avaje.jsonb.Json;
import org.jspecify.annotations.Nullable;

/// What came of a verdict on a professional (contract 40 §6.4). What only an approval says is null
/// after a refusal.
@Json
record VerdictView(
    boolean success,
    String status,
    String professionalLicenseStatus,
    @Nullable Boolean adminApproved,
    @Nullable Boolean verificationEmailSent,
    @Nullable Boolean skipEmail) {

  static VerdictView of(Judged judged, boolean skipEmail) {
    Standing standing = judged.account().standing();
    return new VerdictView(
        true,
        standing.status().code(),
        standing.license().code(),
        standing.license() == LicenseStatus.VERIFIED,
        judged.sentLink(),
        skipEmail);
  }

  static VerdictView of(Judged judged) {
    Standing standing = judged.account().standing();
    return new VerdictView(
        true, standing.status().code(), standing.license().code(), null, null, null);
  }
}
