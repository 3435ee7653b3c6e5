package ca.jechemine.identity.domain;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// Where it is kept how far merges are. None is ever deleted: of an account that was given up it
/// says whose it became.
public interface Merges {

  /// The merge by which that account is, or was, given up.
  Optional<Versioned<Merge>> find(UserId loser);

  /// Whose an account became in the end: the survivor's own may have been given up since. Itself
  /// when it never was.
  default UserId lastSurvivor(UserId account) {
    UserId last = account;
    Set<UserId> seen = new HashSet<>();
    while (seen.add(last)) {
      UserId given = last;
      last = find(given).map(it -> it.value().survivor()).orElse(given);
    }
    return last;
  }

  /// Those that are not over, the longest waiting first.
  Page<Merge> open(PageRequest page);

  /// Keeps one that begins, and tells each part to look.
  ///
  /// @throws StaleVersion as the step is carried out, when the account is being given up already
  Step starting(Merge merge);

  /// Keeps what was decided upon what was read; tells each part to look again when it is another
  /// attempt.
  ///
  /// @throws StaleVersion when it was changed meanwhile
  void keep(Versioned<Merge> read, Merge next);

  /// Keeps that it is over, puts the loser down at the survivor, and tells each part to look for
  /// what came late.
  ///
  /// @throws StaleVersion as the step is carried out, when it was changed meanwhile
  Step finishing(Versioned<Merge> read, Merge finished);
}
