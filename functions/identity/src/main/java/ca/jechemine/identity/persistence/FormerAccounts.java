package ca.jechemine.identity.persistence;

import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.ItemReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/// Which accounts became an account, and which had become those before (`MergeItem`).
final class FormerAccounts {

  private final PartitionRows rows;

  FormerAccounts(PartitionRows rows) {
    this.rows = rows;
  }

  /// Those that were given up for the account, directly or by way of others, each once. An account
  /// is given up once, so they are no more than there were merges.
  List<UserId> of(UserId account) {
    Set<UserId> former = new LinkedHashSet<>();
    Deque<UserId> open = new ArrayDeque<>(List.of(account));
    while (!open.isEmpty()) {
      rows.eachThatBegins(
          AccountItem.pk(open.remove()),
          MergeItem.MERGED,
          row -> {
            UserId loser =
                new UserId(new ItemReader(row).text("sk").substring(MergeItem.MERGED.length()));
            if (former.add(loser)) {
              open.add(loser);
            }
          });
    }
    return List.copyOf(former);
  }
}
