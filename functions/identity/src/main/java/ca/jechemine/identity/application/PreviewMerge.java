package ca.jechemine.identity.application;

import ca.jechemine.identity.domain.AccessAction;
import ca.jechemine.identity.domain.AccessLog;
import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.DoubleSubscription;
import ca.jechemine.identity.domain.Duplicates;
import ca.jechemine.identity.domain.Guardianships;
import ca.jechemine.identity.domain.KnownSubscription;
import ca.jechemine.identity.domain.KnownSubscriptions;
import ca.jechemine.identity.domain.MedicalProfiles;
import ca.jechemine.identity.domain.MergeRules;
import ca.jechemine.identity.domain.MergedPeople;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// What a merge would move and fill, as far as this domain knows (docs/adr/0069). Nothing is
/// changed; that it was asked is in the access log before it is answered.
public final class PreviewMerge {

  /// So many of a kind are counted at most.
  static final int MOST_COUNTED = 1_000;

  private final MergeAccounts mergeAccounts;
  private final Stores stores;
  private final AccessLog log;
  private final Ids ids;
  private final InstantSource clock;

  public PreviewMerge(
      MergeAccounts mergeAccounts, Stores stores, AccessLog log, Ids ids, InstantSource clock) {
    this.mergeAccounts = mergeAccounts;
    this.stores = stores;
    this.log = log;
    this.ids = ids;
    this.clock = clock;
  }

  /// What it would.
  ///
  /// @throws Refusal.Invalid when they must not be merged, or one of them is not there
  /// @throws Refusal.Conflict `ACCOUNT_MERGING` when one of them is being merged
  public Preview of(UserId survivor, UserId loser, Author by) {
    if (survivor.equals(loser)) {
      throw Refusal.invalid("loserId", new Text("est le même compte", "is the same account"));
    }
    MergeAccounts.Pair pair = mergeAccounts.find(survivor, loser);
    Account stays = pair.survivor().value();
    Account leaves = pair.loser().value();
    MergeRules.require(stays, leaves);
    for (UserId read : List.of(survivor, loser)) {
      log.keep(by.entry(ids.next(), AccessAction.VIEW_CLIENT_DUPLICATES, read, clock.instant()));
    }
    MergedPeople.Held held = stores.people().held(loser, MOST_COUNTED);
    Map<String, Long> moved = new TreeMap<>();
    moved.put(
        "appointments",
        stores
            .duplicates()
            .appointments(List.of(loser))
            .getOrDefault(loser, Duplicates.Appointments.NONE)
            .total());
    moved.put("reviews", held.reviews());
    moved.put("accessLogs", held.accessLogs());
    moved.put("managedAccounts", (long) stores.guardianships().managedBy(loser).size());
    List<KnownSubscription> theirs = stores.subscriptions().liveOf(loser);
    moved.put("subscriptions", (long) theirs.size());
    return new Preview(
        moved,
        DoubleSubscription.of(stores.subscriptions().liveOf(survivor), theirs),
        MergeRules.filled(stays, leaves).fields(),
        MergeRules.movesMedicalProfile(
            stores.medicalProfiles().find(survivor), stores.medicalProfiles().find(loser)));
  }

  /// What would be moved, filled, and whether the medical profile would be.
  ///
  /// @param subscribed whether both pay for plans, and would go on paying for both
  public record Preview(
      Map<String, Long> moved,
      DoubleSubscription subscribed,
      List<String> filled,
      boolean movesMedicalProfile) {

    public Preview {
      moved = Map.copyOf(moved);
      filled = List.copyOf(filled);
    }
  }

  /// Where it is kept.
  public record Stores(
      Duplicates duplicates,
      MergedPeople people,
      Guardianships guardianships,
      MedicalProfiles medicalProfiles,
      KnownSubscriptions subscriptions) {}
}
