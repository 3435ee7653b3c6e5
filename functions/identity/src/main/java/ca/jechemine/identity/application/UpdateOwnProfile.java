package ca.jechemine.identity.application;

import ca.jechemine.identity.application.AcceptProfessionalTerms.Acceptance;
import ca.jechemine.identity.domain.Changes;
import ca.jechemine.identity.domain.Professional;
import ca.jechemine.identity.domain.Profile;
import ca.jechemine.identity.domain.ProfileField;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Violations;
import java.time.Instant;
import java.util.Optional;

/// A professional fills in parts of the profile, and perhaps accepts the terms while at it.
public final class UpdateOwnProfile {

  private final ChangeProfessional professionals;
  private final AcceptProfessionalTerms terms;

  public UpdateOwnProfile(ChangeProfessional professionals, AcceptProfessionalTerms terms) {
    this.professionals = professionals;
    this.terms = terms;
  }

  /// The whole profile as it is now. `acceptedFrom` is the network address of whoever accepts the
  /// terms with it.
  ///
  /// @throws Refusal.Invalid when all of it became more than is kept
  public Profile update(UserId id, Changes<ProfileField> changes, Optional<String> acceptedFrom) {
    Optional<Acceptance> acceptance = acceptedFrom.map(terms::acceptance);
    return professionals
        .change(id, (before, _, now) -> changed(before, changes, acceptance, now))
        .profile();
  }

  private static Professional changed(
      Professional before,
      Changes<ProfileField> changes,
      Optional<Acceptance> acceptance,
      Instant now) {
    Professional answered = before.answering(changes, now);
    Violations violations = new Violations();
    answered.profile().answers().require(violations);
    violations.refuseIfAny();
    return acceptance.map(it -> it.by(answered, now)).orElse(answered);
  }
}
