package ca.jechemine.identity.application;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.identity.domain.AccessAction;
import ca.jechemine.identity.domain.AccessLog;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.Anonymised;
import ca.jechemine.identity.domain.OneTimeSecret.Kind;
import ca.jechemine.identity.domain.OneTimeSecrets;
import ca.jechemine.identity.domain.Standing;
import ca.jechemine.identity.domain.StatusChange;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.identity.domain.Verdict;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// An administrator approves or refuses a professional, who is told so once, when it counts: an
/// approval when the account opens, be it later by the proof of an address.
///
/// Of two verdicts at once, one is given: the other finds another word on the licence than the one
/// it was meant for, and is told so unless it wanted the same.
public final class JudgeProfessional {

  private static final int MOST_ATTEMPTS = 10;

  private final Accounts accounts;
  private final OneTimeSecrets secrets;
  private final SignUpSteps signUp;
  private final AccessLog log;
  private final Ids ids;
  private final InstantSource clock;

  public JudgeProfessional(
      Accounts accounts,
      OneTimeSecrets secrets,
      SignUpSteps signUp,
      AccessLog log,
      Ids ids,
      InstantSource clock) {
    this.accounts = accounts;
    this.secrets = secrets;
    this.signUp = signUp;
    this.log = log;
    this.ids = ids;
    this.clock = clock;
  }

  /// Approves.
  ///
  /// @throws Refusal as `Verdict` does, or when there is no such account
  /// @throws StaleVersion when somebody else gave another verdict meanwhile
  public Judged approve(UserId id, boolean skipProofs, Author by) {
    return judge(id, new Verdict.Approval(skipProofs), null, by);
  }

  /// Refuses; the reason goes into the mail only.
  ///
  /// @throws Refusal as `Verdict` does, or when there is no such account
  /// @throws StaleVersion when somebody else gave another verdict meanwhile
  public Judged refuse(UserId id, @Nullable String reason, Author by) {
    return judge(id, new Verdict.Refused(), reason, by);
  }

  private Judged judge(UserId id, Verdict verdict, @Nullable String reason, Author by) {
    Versioned<Account> read = find(id);
    Account meant = read.value();
    for (int attempt = 1; ; attempt++) {
      try {
        return attempt(read, verdict, reason, by);
      } catch (StaleVersion lost) {
        read = find(id);
        Standing now = read.value().standing();
        Standing wanted = verdict.on(meant, clock.instant()).standing();
        if (now.license() == wanted.license() && now.status() == wanted.status()) {
          return new Judged(read.value(), now.status() == AccountStatus.PENDING);
        }
        if (now.license() != meant.standing().license() || attempt == MOST_ATTEMPTS) {
          throw lost;
        }
      }
    }
  }

  private Judged attempt(
      Versioned<Account> read, Verdict verdict, @Nullable String reason, Author by) {
    Instant now = clock.instant();
    Account before = read.value();
    Account after = verdict.on(before, now);
    boolean awaitsProof = after.standing().status() == AccountStatus.PENDING;
    if (after.equals(before) && !awaitsProof) {
      return new Judged(after, false);
    }
    List<Step> steps = new ArrayList<>();
    List<DomainEvent> told = new ArrayList<>();
    switch (verdict) {
      case Verdict.Approval _ -> {
        steps.add(noted(AccessAction.PROFESSIONAL_VALIDATED, after, by, now));
        if (awaitsProof) {
          SignUpSteps.Prepared link = signUp.relinking(after, false);
          steps.addAll(link.steps());
          told.addAll(link.events());
        } else {
          steps.add(secrets.forgetting(after.id(), Kind.EMAIL_LINK));
          steps.add(secrets.forgetting(after.id(), Kind.PHONE_STEP));
          tell(StatusChange.APPROVED, after, null, now).ifPresent(told::add);
        }
      }
      case Verdict.Refused _ -> {
        steps.add(noted(AccessAction.PROFESSIONAL_REJECTED, after, by, now));
        tell(StatusChange.REJECTED, after, reason, now).ifPresent(told::add);
      }
    }
    accounts.save(read, after, new Work(steps, told, Optional.empty()));
    return new Judged(after, awaitsProof);
  }

  private Step noted(AccessAction action, Account account, Author by, Instant now) {
    return log.keeping(by.entry(ids.next(), action, account.id(), now));
  }

  private Optional<DomainEvent> tell(
      StatusChange change, Account account, @Nullable String reason, Instant now) {
    return change.notice(ids.next(), account, reason, now).map(it -> it);
  }

  private Versioned<Account> find(UserId id) {
    return accounts
        .find(id)
        .filter(it -> !Anonymised.is(it.value()))
        .orElseThrow(DeactivateAccount::unknown);
  }

  /// The account after it, and whether a link to prove the address was sent.
  public record Judged(Account account, boolean sentLink) {}
}
