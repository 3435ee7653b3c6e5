package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.AccessAction;
import ca.jechemine.identity.domain.AccessLog;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.Anonymised;
import ca.jechemine.identity.domain.Limits;
import ca.jechemine.identity.domain.LoginBlock;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// An administrator lets somebody try again who tried too often: what was counted of their account
/// and address is forgotten. Neither a password nor a session is theirs by it, and what else stands
/// in the way of signing in stays.
public final class UnlockUser {

  private final Accounts accounts;
  private final Limits limits;
  private final AccessLog log;
  private final Ids ids;
  private final InstantSource clock;

  public UnlockUser(Accounts accounts, Limits limits, AccessLog log, Ids ids, InstantSource clock) {
    this.accounts = accounts;
    this.limits = limits;
    this.log = log;
    this.ids = ids;
    this.clock = clock;
  }

  /// What else stands in the way of signing in, if anything.
  ///
  /// @throws Refusal.NotFound when there is no such account, or its holder is forgotten
  /// @throws Refusal.Forbidden when it is an administrator's
  public Optional<LoginBlock> unlock(UserId id, Author by) {
    Account account =
        accounts
            .find(id)
            .map(Versioned::value)
            .filter(it -> !Anonymised.is(it))
            .orElseThrow(DeactivateAccount::unknown);
    if (account.standing().role() == Role.ADMIN) {
      throw Refusal.forbidden(
          "FORBIDDEN",
          new Text(
              "Un compte d’administration ne peut être déverrouillé ici.",
              "An administrator’s account cannot be unlocked here."));
    }
    List<Step> steps = new ArrayList<>(limits.forgetting(account));
    steps.add(log.keeping(by.entry(ids.next(), AccessAction.UNLOCK_USER, id, clock.instant())));
    accounts.carryOut(new Work(steps, List.of(), Optional.empty()));
    return LoginBlock.of(account.standing());
  }
}
