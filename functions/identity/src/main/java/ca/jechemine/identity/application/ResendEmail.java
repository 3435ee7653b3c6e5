package ca.jechemine.identity.application;

import ca.jechemine.identity.application.SignUpSteps.Prepared;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.identity.domain.Limit;
import ca.jechemine.identity.domain.Limits;
import ca.jechemine.identity.domain.SignUpClaims;
import ca.jechemine.identity.domain.Standing;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Somebody asks for a fresh link. Whether one is mailed shows in the mailbox only: every address
/// costs the same calls and is answered alike.
public final class ResendEmail {

  private static final UserId NOBODY = new UserId("000000000000000000000000");

  private final Accounts accounts;
  private final SignUpClaims claims;
  private final Limits limits;
  private final SignUpSteps steps;

  public ResendEmail(Accounts accounts, SignUpClaims claims, Limits limits, SignUpSteps steps) {
    this.accounts = accounts;
    this.claims = claims;
    this.limits = limits;
    this.steps = steps;
  }

  /// Mails a fresh link to whoever still has something to prove, also when it is the phone only.
  ///
  /// @throws Refusal.TooManyRequests after too many of one network address, or for one address
  public void resend(EmailAddress email, String source) {
    Retry.whenStale(() -> attempt(email, source));
  }

  private boolean attempt(EmailAddress email, String source) {
    Optional<Account> account = accounts.withEmail(email).map(Versioned::value);
    boolean claimed = claims.waits(account.map(Account::id).orElse(NOBODY));
    Prepared prepared =
        account
            .filter(it -> it.standing().status() != AccountStatus.INACTIVE)
            .filter(it -> claimed || isUnproven(it))
            .map(it -> steps.relinking(it, claimed))
            .orElseGet(() -> new Prepared(List.of(), List.of()));
    List<Step> all =
        new ArrayList<>(
            List.of(
                limits.ofSource(Limit.RESEND_EMAIL, source),
                limits.ofAddress(Limit.RESEND_EMAIL_TO_ADDRESS, email)));
    all.addAll(prepared.steps());
    accounts.carryOut(Work.of(all.toArray(Step[]::new)).telling(prepared.events()));
    return true;
  }

  private static boolean isUnproven(Account account) {
    Standing standing = account.standing();
    boolean proves = standing.role() == Role.CLIENT || standing.role() == Role.PROFESSIONAL;
    boolean unproven =
        standing.emailVerifiedAt() == null
            || (account.person().phone() != null && standing.phoneVerifiedAt() == null);
    return proves && unproven && standing.securityVersion() >= 1;
  }
}
