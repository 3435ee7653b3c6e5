package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.Consent;
import ca.jechemine.identity.domain.LegalDocument;
import ca.jechemine.identity.domain.LegalVersions;
import ca.jechemine.identity.domain.Professional;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.Map;

/// A professional accepts the terms for professionals and the privacy policy in the versions that
/// are in force, wherever the question was asked: profile and account are stamped alike (contract
/// 10 §3.10). Accepting a version again changes nothing.
public final class AcceptProfessionalTerms {

  private final ChangeProfessional professionals;
  private final LegalVersions versions;

  public AcceptProfessionalTerms(ChangeProfessional professionals, LegalVersions versions) {
    this.professionals = professionals;
    this.versions = versions;
  }

  /// What was accepted, and when; from a network address that is kept as evidence.
  public Consent accept(UserId id, String address) {
    Acceptance acceptance = acceptance(address);
    return agreed(professionals.change(id, (before, _, now) -> acceptance.by(before, now)));
  }

  /// The same, of somebody who has a profile.
  ///
  /// @throws Refusal.NotFound when there is none
  public Consent acceptOnProfile(UserId id, String address) {
    Acceptance acceptance = acceptance(address);
    return agreed(
        professionals.change(
            id,
            (before, hasProfile, now) -> {
              if (!hasProfile) {
                throw ProfileNotFound.professional();
              }
              return acceptance.by(before, now);
            }));
  }

  /// What is in force now, ready to be accepted from that address.
  Acceptance acceptance(String address) {
    return new Acceptance(versions.all(), address);
  }

  private static Consent agreed(Professional professional) {
    return professional.profile().acceptedTerms().orElseThrow();
  }

  /// The versions in force, about to be accepted.
  record Acceptance(Map<LegalDocument, String> versions, String address) {

    Professional by(Professional professional, Instant now) {
      return professional.accepting(
          consent(LegalDocument.PROFESSIONAL_TERMS, now), consent(LegalDocument.PRIVACY, now), now);
    }

    private Consent consent(LegalDocument document, Instant now) {
      return new Consent(now, versions.getOrDefault(document, LegalVersions.UNPUBLISHED), address);
    }
  }
}
