package ca.jechemine.identity.application;

import ca.jechemine.identity.application.SignUpSteps.Prepared;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.Consent;
import ca.jechemine.identity.domain.Consents;
import ca.jechemine.identity.domain.Credentials;
import ca.jechemine.identity.domain.LegalDocument;
import ca.jechemine.identity.domain.LegalVersions;
import ca.jechemine.identity.domain.Limit;
import ca.jechemine.identity.domain.Limits;
import ca.jechemine.identity.domain.PasswordHash;
import ca.jechemine.identity.domain.PasswordHashes;
import ca.jechemine.identity.domain.SignUpClaim;
import ca.jechemine.identity.domain.SignUpForm;
import ca.jechemine.identity.domain.SignUps;
import ca.jechemine.identity.domain.Standing;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Receipts;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.stream.Stream;

/// Somebody signs up, or an administrator signs somebody up (docs/adr/0017).
///
/// Whoever signs up themselves learns nothing of who else has an account: an address that is free,
/// one that may be claimed and one that is taken are answered alike, after one hash and the same
/// calls. What differs goes to the mailbox.
public final class SignUp {

  private final SignUps signUps;
  private final Accounts accounts;
  private final SignUpSteps steps;
  private final Limits limits;
  private final PasswordHashes hashes;
  private final Ids ids;
  private final InstantSource clock;
  private final Semaphore processors = new Semaphore(Runtime.getRuntime().availableProcessors());

  public SignUp(
      SignUps signUps,
      Accounts accounts,
      SignUpSteps steps,
      Limits limits,
      PasswordHashes hashes,
      Ids ids,
      InstantSource clock) {
    this.signUps = signUps;
    this.accounts = accounts;
    this.steps = steps;
    this.limits = limits;
    this.hashes = hashes;
    this.ids = ids;
    this.clock = clock;
  }

  /// Signs somebody up who is there.
  ///
  /// @throws Refusal.TooManyRequests after too many of one network address
  public SignedUp signUp(SignUpForm form, String source, Receipts<SignedUp> receipts) {
    return hashed(form, source, (hash, found) -> signUp(form, hash, found, source, receipts));
  }

  /// Signs somebody up who is known to the administrators: nothing is left to prove.
  ///
  /// @throws Refusal.Conflict when the address is taken
  /// @throws Refusal.TooManyRequests after too many of one network address
  public SignedUp provision(SignUpForm form, String source, Receipts<SignedUp> receipts) {
    return hashed(form, source, (hash, found) -> provision(form, hash, found, source, receipts));
  }

  /// A hash takes a processor and 19 MiB: no more at once than there are processors, and none once
  /// the limit is reached. A lost race is decided again with the same hash.
  private SignedUp hashed(SignUpForm form, String source, Decision decision) {
    processors.acquireUninterruptibly();
    try {
      SignUps.Found first = signUps.open(form.email(), source);
      PasswordHash hash = hashes.of(form.password());
      try {
        return decision.on(hash, first);
      } catch (StaleVersion lost) {
        return Retry.whenStale(() -> decision.on(hash, signUps.open(form.email(), source)));
      }
    } finally {
      processors.release();
    }
  }

  private SignedUp signUp(
      SignUpForm form,
      PasswordHash hash,
      SignUps.Found found,
      String source,
      Receipts<SignedUp> receipts) {
    Instant now = clock.instant();
    UserId id = new UserId(ids.next());
    SignedUp answer = new SignedUp(id, form.email(), form.person(), form.role(), true);
    Consents consents = consents(found.versions(), source, now);
    Optional<Account> holder = found.holder().map(Versioned::value);
    if (holder.isEmpty()) {
      Account account = account(form, id, hash, consents, Standing.signedUp(form.role()), now);
      Work work = work(source, steps.making(account, form)).receipted(receipts.of(answer));
      create(account, work);
    } else {
      Prepared prepared = upon(holder.get(), form, hash, consents, id);
      accounts.carryOut(work(source, prepared).receipted(receipts.of(answer)));
    }
    return answer;
  }

  private Prepared upon(
      Account holder, SignUpForm form, PasswordHash hash, Consents consents, UserId decoy) {
    return SignUpClaim.mayClaim(form.role(), holder)
        ? steps.claiming(
            holder,
            new SignUpClaim(
                form.role(), form.person(), hash, consents, form.medical(), form.practice()),
            decoy)
        : steps.repeating(holder, decoy);
  }

  private SignedUp provision(
      SignUpForm form,
      PasswordHash hash,
      SignUps.Found found,
      String source,
      Receipts<SignedUp> receipts) {
    if (found.holder().isPresent()) {
      throw emailTaken();
    }
    Instant now = clock.instant();
    UserId id = new UserId(ids.next());
    SignedUp answer = new SignedUp(id, form.email(), form.person(), form.role(), false);
    Consents consents = consents(found.versions(), source, now);
    Account account = account(form, id, hash, consents, Standing.vouchedFor(form.role(), now), now);
    Work work = work(source, steps.provisioning(account, form));
    accounts.create(account, work.receipted(receipts.of(answer)));
    return answer;
  }

  /// An address that was taken meanwhile is decided upon again.
  private void create(Account account, Work work) {
    try {
      accounts.create(account, work);
    } catch (Refusal.Conflict taken) {
      throw new StaleVersion("the address");
    }
  }

  private Work work(String source, Prepared prepared) {
    Step counting = limits.ofSource(Limit.SIGN_UP, source);
    return Work.of(
            Stream.concat(Stream.of(counting), prepared.steps().stream()).toArray(Step[]::new))
        .telling(prepared.events());
  }

  private static Account account(
      SignUpForm form,
      UserId id,
      PasswordHash hash,
      Consents consents,
      Standing standing,
      Instant now) {
    Credentials credentials = Credentials.first(hash);
    return Account.of(id, form.email(), form.person(), standing, credentials, now).with(consents);
  }

  private static Consents consents(
      Map<LegalDocument, String> versions, String source, Instant now) {
    return new Consents(
        consent(LegalDocument.PRIVACY, versions, source, now),
        consent(LegalDocument.TERMS, versions, source, now),
        null);
  }

  private static Consent consent(
      LegalDocument document, Map<LegalDocument, String> versions, String source, Instant now) {
    String version = versions.getOrDefault(document, LegalVersions.UNPUBLISHED);
    return new Consent(now, version, source);
  }

  private static Refusal emailTaken() {
    return Refusal.conflict(
        "EMAIL_TAKEN",
        new Text(
            "Un compte existe déjà pour cette adresse courriel.",
            "There is already an account for this e-mail address."));
  }

  /// What is decided upon what was found, with the password hashed.
  @FunctionalInterface
  private interface Decision {
    SignedUp on(PasswordHash hash, SignUps.Found found);
  }
}
