package ca.jechemine.identity.domain;

import ca.jechemine.contracts.DomainEvent;
import ca.jechemine.kernel.Receipt;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.util.List;
import java.util.Optional;

/// Where accounts are kept. No two have the same e-mail address, whatever their roles. Each change
/// of an account is published with it.
public interface Accounts {

  /// The account as it is now.
  Optional<Versioned<Account>> find(UserId id);

  /// The accounts of those ids as they are now, in any order; unknown ids are left out. At most
  /// 100.
  List<Account> findAll(List<UserId> ids);

  /// The account with that address as it is now. Costs the same when there is none.
  Optional<Versioned<Account>> withEmail(EmailAddress email);

  /// Keeps a new account as its version 1, and does all else that the work holds.
  ///
  /// @throws Refusal.Conflict `EMAIL_TAKEN` when the e-mail address is taken
  void create(Account account, Work work);

  /// Keeps the account that was decided upon what was read, and does all else that the work holds.
  ///
  /// @throws StaleVersion when the account was changed meanwhile
  /// @throws Refusal.Conflict `ACCOUNT_MERGING` when the account is being merged with another one
  void save(Versioned<Account> read, Account next, Work work);

  /// The step that keeps another account with the one that is saved, as `save` does.
  ///
  /// @throws Refusal.Conflict `ACCOUNT_MERGING` when the account is being merged
  Step saving(Versioned<Account> read, Account next);

  /// Does what the work holds, without a change of an account.
  void carryOut(Work work);

  /// What is done together with a change, or by itself, all of it or nothing. Events are published
  /// as version 1 of their aggregate unless they carry their own. `receipt` is that of the request
  /// that asked for it, if it wants one.
  record Work(List<Step> steps, List<? extends DomainEvent> events, Optional<Receipt> receipt) {

    public Work {
      steps = List.copyOf(steps);
      events = List.copyOf(events);
    }

    /// Nothing more.
    public static Work none() {
      return new Work(List.of(), List.of(), Optional.empty());
    }

    /// These steps.
    public static Work of(Step... steps) {
      return new Work(List.of(steps), List.of(), Optional.empty());
    }

    /// The same, and these events are published.
    public Work telling(List<? extends DomainEvent> more) {
      return new Work(steps, more, receipt);
    }

    /// The same, and the receipt is kept.
    public Work receipted(Optional<Receipt> of) {
      return new Work(steps, events, of);
    }
  }
}
