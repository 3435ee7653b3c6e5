package ca.jechemine.identity.application;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Answers;
import ca.jechemine.identity.domain.Changes;
import ca.jechemine.identity.domain.MedicalProfile;
import ca.jechemine.identity.domain.MedicalProfiles;
import ca.jechemine.identity.domain.OneTimeSecret;
import ca.jechemine.identity.domain.OneTimeSecret.Kind;
import ca.jechemine.identity.domain.OneTimeSecrets;
import ca.jechemine.identity.domain.Profile;
import ca.jechemine.identity.domain.ProfileForm;
import ca.jechemine.identity.domain.Profiles;
import ca.jechemine.identity.domain.SignUpClaim;
import ca.jechemine.identity.domain.SignUpClaims;
import ca.jechemine.identity.domain.SmsCodes;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.identity.domain.Verifications;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/// The parts that proving an address or a phone is made of.
public final class VerificationSteps {

  private final OneTimeSecrets secrets;
  private final SmsCodes codes;
  private final SignUpClaims claims;
  private final Verifications verifications;
  private final Profiles profiles;
  private final MedicalProfiles medicalProfiles;
  private final SignUpSteps signUp;
  private final InstantSource clock;

  public VerificationSteps(
      OneTimeSecrets secrets,
      SmsCodes codes,
      SignUpClaims claims,
      Verifications verifications,
      Profiles profiles,
      MedicalProfiles medicalProfiles,
      SignUpSteps signUp,
      InstantSource clock) {
    this.secrets = secrets;
    this.codes = codes;
    this.claims = claims;
    this.verifications = verifications;
    this.profiles = profiles;
    this.medicalProfiles = medicalProfiles;
    this.signUp = signUp;
    this.clock = clock;
  }

  /// The secret is shown.
  Step using(OneTimeSecret secret) {
    return secrets.using(secret, clock.instant());
  }

  /// A phone step begins, and whatever code there was is over.
  List<Step> openingPhone(UserId id, String token) {
    Instant end = clock.instant().plus(Kind.PHONE_STEP.life());
    return List.of(secrets.keeping(id, Kind.PHONE_STEP, token, end), codes.forgetting(id));
  }

  /// The phone step is over.
  Step closingPhone(UserId id) {
    return secrets.forgetting(id, Kind.PHONE_STEP);
  }

  /// The answers of a claim join those that were there; the claim is over.
  List<Step> applying(UserId id, SignUpClaim claim) {
    return List.of(
        claims.forgetting(id),
        claim.role() == Role.PROFESSIONAL
            ? profiles.keeping(merged(id, claim))
            : medicalProfiles.keeping(mergedMedical(id, claim)));
  }

  /// Clients are welcomed, once; professionals are when they are approved.
  boolean isToBeWelcomed(Account account, Verifications.Found found) {
    return account.standing().role() == Role.CLIENT
        && account.standing().securityVersion() >= 1
        && !found.welcomed();
  }

  /// That they were.
  Step welcoming(UserId id) {
    return verifications.welcoming(id, clock.instant());
  }

  /// That the account is ready.
  DomainEvent welcome(Account account) {
    return signUp.welcome(account);
  }

  /// What a professional hears whom the proof of an address lets in, if it does.
  Optional<DomainEvent> admitted(Account before, Account after) {
    return signUp.admitted(before, after);
  }

  private Profile merged(UserId id, SignUpClaim claim) {
    Instant now = clock.instant();
    Profile first = Profile.opened(id, claim.practice(), now);
    return profiles.find(id).map(it -> it.with(given(first.answers()), now)).orElse(first);
  }

  /// Joining answers completes nothing.
  private MedicalProfile mergedMedical(UserId id, SignUpClaim claim) {
    Instant now = clock.instant();
    MedicalProfile first = MedicalProfile.opened(id, claim.medical(), now);
    return medicalProfiles
        .find(id)
        .map(it ->
            new MedicalProfile(
                id, it.answers().with(given(first.answers())), it.completed(), it.createdAt(), now))
        .orElse(first);
  }

  /// Only what was answered: nothing that was there is taken back.
  private static <F extends Enum<F> & ProfileForm> Changes<F> given(Answers<F> answers) {
    return new Changes<F>(
        answers.given().entrySet().stream()
            .collect(Collectors.toMap(it -> it.getKey(), it -> Optional.of(it.getValue()))));
  }
}
