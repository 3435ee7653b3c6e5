package ca.jechemine.identity.application;

import ca.jechemine.contracts.AccountNotice.AccountWelcomed;
import ca.jechemine.contracts.AccountNotice.EmailVerificationRequested;
import ca.jechemine.contracts.AccountNotice.ProfessionalSignedUp;
import ca.jechemine.contracts.AccountNotice.SignUpRepeated;
import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Anonymised;
import ca.jechemine.identity.domain.MedicalProfile;
import ca.jechemine.identity.domain.MedicalProfiles;
import ca.jechemine.identity.domain.OneTimeSecret.Kind;
import ca.jechemine.identity.domain.OneTimeSecrets;
import ca.jechemine.identity.domain.Person;
import ca.jechemine.identity.domain.Profile;
import ca.jechemine.identity.domain.Profiles;
import ca.jechemine.identity.domain.SignUpClaim;
import ca.jechemine.identity.domain.SignUpClaims;
import ca.jechemine.identity.domain.SignUpForm;
import ca.jechemine.identity.domain.StatusChange;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.identity.domain.Verifications;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;

/// The parts that signing up is made of: profile, link, claim and what is told.
public final class SignUpSteps {

  private final Profiles profiles;
  private final MedicalProfiles medicalProfiles;
  private final OneTimeSecrets secrets;
  private final SignUpClaims claims;
  private final Verifications verifications;
  private final Ids ids;
  private final RandomGenerator random;
  private final InstantSource clock;

  public SignUpSteps(
      Profiles profiles,
      MedicalProfiles medicalProfiles,
      OneTimeSecrets secrets,
      SignUpClaims claims,
      Verifications verifications,
      Ids ids,
      RandomGenerator random,
      InstantSource clock) {
    this.profiles = profiles;
    this.medicalProfiles = medicalProfiles;
    this.secrets = secrets;
    this.claims = claims;
    this.verifications = verifications;
    this.ids = ids;
    this.random = random;
    this.clock = clock;
  }

  /// Of a new account that is to be proven.
  Prepared making(Account account, SignUpForm form) {
    Prepared link = linking(account, account.person(), Kind.EMAIL_LINK.next(random), false);
    List<DomainEvent> events = new ArrayList<>(link.events());
    if (account.standing().role() == Role.PROFESSIONAL) {
      events.add(
          new ProfessionalSignedUp(
              ids.next(),
              account.id().value(),
              account.person().name(),
              account.email().value(),
              account.person().phone(),
              clock.instant()));
    }
    return new Prepared(List.of(profile(account, form), link.steps().getFirst()), events);
  }

  /// Of a new account that nothing is left to prove of.
  Prepared provisioning(Account account, SignUpForm form) {
    Instant now = clock.instant();
    return new Prepared(
        List.of(profile(account, form), verifications.welcoming(account.id(), now)),
        List.of(welcome(account)));
  }

  /// Of a claim, which waits for its link and changes nothing yet.
  Prepared claiming(Account holder, SignUpClaim claim, UserId decoy) {
    String token = Kind.EMAIL_LINK.next(random);
    Prepared link = linking(holder, claim.person(), token, true);
    Instant end = clock.instant().plus(SignUpClaim.LIFE);
    return new Prepared(
        List.of(
            claims.keeping(holder.id(), token, claim, end),
            link.steps().getFirst(),
            remembering(decoy)),
        link.events());
  }

  /// Of an account that is in use: its holder is told, unless nobody holds it any more.
  Prepared repeating(Account holder, UserId decoy) {
    return new Prepared(
        List.of(remembering(decoy)),
        Anonymised.is(holder)
            ? List.of()
            : List.of(
                new SignUpRepeated(
                    ids.next(),
                    holder.id().value(),
                    holder.email().value(),
                    holder.person().firstName(),
                    holder.person().language(),
                    clock.instant())));
  }

  /// A fresh link for an account; it takes a claim along that waits for one.
  Prepared relinking(Account account, boolean withClaim) {
    String token = Kind.EMAIL_LINK.next(random);
    Prepared link = linking(account, account.person(), token, withClaim);
    List<Step> steps = new ArrayList<>(link.steps());
    if (withClaim) {
      steps.add(claims.rebinding(account.id(), token));
    }
    return new Prepared(steps, link.events());
  }

  /// An id that is answered in place of an account's.
  private Step remembering(UserId decoy) {
    return verifications.remembering(decoy);
  }

  /// That the account is ready.
  DomainEvent welcome(Account account) {
    Person person = account.person();
    return new AccountWelcomed(
        ids.next(),
        account.id().value(),
        account.email().value(),
        person.firstName(),
        person.language(),
        account.standing().role(),
        person.phone(),
        clock.instant());
  }

  /// What a professional hears whom the proof of an address lets in, if it does.
  Optional<DomainEvent> admitted(Account before, Account after) {
    return StatusChange.byProof(before, after)
        .notice(ids.next(), after, null, clock.instant())
        .map(it -> it);
  }

  private Prepared linking(Account account, Person addressed, String token, boolean isClaim) {
    Instant now = clock.instant();
    Instant end = now.plus(Kind.EMAIL_LINK.life());
    return new Prepared(
        List.of(secrets.keeping(account.id(), Kind.EMAIL_LINK, token, end)),
        List.of(
            new EmailVerificationRequested(
                ids.next(),
                account.id().value(),
                account.email().value(),
                addressed.firstName(),
                addressed.language(),
                token,
                end,
                isClaim,
                now)));
  }

  private Step profile(Account account, SignUpForm form) {
    Instant now = clock.instant();
    return account.standing().role() == Role.PROFESSIONAL
        ? profiles.creating(Profile.opened(account.id(), form.practice(), now))
        : medicalProfiles.creating(MedicalProfile.opened(account.id(), form.medical(), now));
  }

  /// What is done and what is told, in one change.
  record Prepared(List<Step> steps, List<DomainEvent> events) {

    Prepared {
      steps = List.copyOf(steps);
      events = List.copyOf(events);
    }
  }
}
