package ca.jechemine.identity.domain;

import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import java.util.List;

/// The rows by which people are found (`PeopleSearch`), made anew of their accounts: they follow
/// each account by themselves, but not what they are to be from now on.
public interface SearchRows {

  /// The accounts that come next, so many at most; the first ones when nobody stopped half-way.
  Stretch next(int most);

  /// Makes those of one account as it is now; none when there is no such account.
  ///
  /// @throws StaleVersion when it was changed meanwhile
  void make(UserId account);

  /// Remembers that those of the stretch are made, so that who comes next goes on after them.
  void made(Stretch stretch);

  /// Some accounts, and where the next ones are: `last` is the place that the stretch ends at,
  /// empty when no account comes after it.
  record Stretch(List<UserId> accounts, String last) {

    public Stretch {
      accounts = List.copyOf(accounts);
    }

    /// Whether no account comes after it.
    public boolean isEnd() {
      return last.isEmpty();
    }
  }
}
