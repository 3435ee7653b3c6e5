package ca.jechemine.identity.application;

import ca.jechemine.contracts.AccountNotice.AccountActionRequested.Action;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.AccountAction;
import ca.jechemine.identity.domain.Accounts;
import ca.jechemine.identity.domain.Accounts.Work;
import ca.jechemine.identity.domain.Allowance;
import ca.jechemine.identity.domain.Anonymised;
import ca.jechemine.identity.domain.Erasures;
import ca.jechemine.identity.domain.Retention;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Asks for the deletion of one's own account, or takes that back. Nothing is erased before the
/// time of grace is over.
public final class RequestDeletion {

  private final Accounts accounts;
  private final Erasures erasures;
  private final Allowance allowance;
  private final Ids ids;
  private final InstantSource clock;

  public RequestDeletion(
      Accounts accounts, Erasures erasures, Allowance allowance, Ids ids, InstantSource clock) {
    this.accounts = accounts;
    this.erasures = erasures;
    this.allowance = allowance;
    this.ids = ids;
    this.clock = clock;
  }

  /// Whether this request is the one that counts; false when it was asked for already.
  ///
  /// @throws Refusal.TooManyRequests after three a day
  /// @throws Refusal.NotFound when there is no such account, or its holder is forgotten
  public boolean request(UserId id) {
    allowance.spend(id);
    return Retry.whenStale(() -> {
      Versioned<Account> read = find(id);
      boolean isFirst = read.value().standing().deletionRequestedAt() == null;
      if (isFirst) {
        keep(read, read.value());
      }
      return isFirst;
    });
  }

  /// Takes the request back, if there is one.
  ///
  /// @throws Refusal.Conflict `DELETION_DUE` when the time of grace is over
  /// @throws Refusal.NotFound when there is no such account, or its holder is forgotten
  public void cancel(UserId id) {
    Retry.whenStale(() -> {
      Versioned<Account> read = find(id);
      @Nullable Instant requestedAt = read.value().standing().deletionRequestedAt();
      if (requestedAt != null) {
        takeBack(read, Retention.effectiveAt(requestedAt));
      }
      return Optional.empty();
    });
  }

  private Versioned<Account> find(UserId id) {
    return accounts
        .find(id)
        .filter(it -> !Anonymised.is(it.value()))
        .orElseThrow(DeactivateAccount::unknown);
  }

  private void keep(Versioned<Account> read, Account account) {
    Instant now = clock.instant();
    Instant effectiveAt = Retention.effectiveAt(now);
    AccountAction action = new AccountAction(account, Action.DELETION_REQUEST, effectiveAt);
    accounts.save(
        read,
        account.with(account.standing().deletionRequested(now)),
        Work.of(erasures.planning(account.id(), effectiveAt))
            .telling(List.of(action.notice(ids.next(), now))));
  }

  private void takeBack(Versioned<Account> read, Instant effectiveAt) {
    if (!clock.instant().isBefore(effectiveAt)) {
      throw Refusal.conflict(
          "DELETION_DUE",
          new Text(
              "La suppression de ce compte a commencé; elle ne peut plus être annulée.",
              "The deletion of this account has begun; it can no longer be cancelled."));
    }
    Account account = read.value();
    accounts.save(
        read,
        account.with(account.standing().deletionRequested(null)),
        Work.of(erasures.unplanning(account.id(), effectiveAt)));
  }
}
