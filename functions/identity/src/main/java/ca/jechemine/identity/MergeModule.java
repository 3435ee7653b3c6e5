package ca.jechemine.identity;

import ca.jechemine.identity.application.AwaitMerge;
import ca.jechemine.identity.application.FindDuplicates;
import ca.jechemine.identity.application.FollowMerge;
import ca.jechemine.identity.application.MergeAccounts;
import ca.jechemine.identity.application.PreviewMerge;
import ca.jechemine.identity.domain.AccessLog;
import ca.jechemine.identity.domain.Duplicates;
import ca.jechemine.identity.domain.Guardianships;
import ca.jechemine.identity.domain.MergedPeople;
import ca.jechemine.identity.domain.Merges;
import ca.jechemine.identity.persistence.DynamoAccessLog;
import ca.jechemine.identity.persistence.DynamoActivities;
import ca.jechemine.identity.persistence.DynamoDuplicates;
import ca.jechemine.identity.persistence.DynamoErasures;
import ca.jechemine.identity.persistence.DynamoGuardianships;
import ca.jechemine.identity.persistence.DynamoKnownSubscriptions;
import ca.jechemine.identity.persistence.DynamoMergedPeople;
import ca.jechemine.identity.persistence.DynamoPeopleSearch;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.http.HttpEdge;
import ca.jechemine.runtime.merging.Merging;
import ca.jechemine.runtime.outbox.Outbox;

/// Wires how two accounts of one person become one.
public final class MergeModule {

  private final IdentityModule identity;

  private MergeModule(IdentityModule identity) {
    this.identity = identity;
  }

  /// On the platform of whoever constructs the function.
  public static MergeModule current() {
    return new MergeModule(IdentityModule.current());
  }

  public HttpEdge edge() {
    return identity.edge();
  }

  public Platform platform() {
    return identity.platform();
  }

  public FieldCipher cipher() {
    return identity.cipher();
  }

  public MergeAccounts mergeAccounts() {
    return new MergeAccounts(
        identity.accounts(), merges(), accessLog(), identity.ids(), identity.clock());
  }

  public AwaitMerge awaitMerge() {
    return new AwaitMerge(merges(), System::nanoTime, Thread::sleep);
  }

  public FindDuplicates findDuplicates() {
    return new FindDuplicates(
        identity.accounts(), duplicates(), accessLog(), identity.ids(), identity.clock());
  }

  public PreviewMerge previewMerge() {
    return new PreviewMerge(
        mergeAccounts(),
        new PreviewMerge.Stores(
            duplicates(),
            people(),
            guardianships(),
            identity.medicalProfiles(),
            new DynamoKnownSubscriptions(identity.tables())),
        accessLog(),
        identity.ids(),
        identity.clock());
  }

  public FollowMerge followMerge() {
    return new FollowMerge(
        new FollowMerge.Stores(
            identity.accounts(),
            identity.medicalProfiles(),
            guardianships(),
            new DynamoActivities(identity.tables()),
            new DynamoErasures(identity.tables())),
        merges(),
        people(),
        identity.clock());
  }

  /// This domain's part in merging accounts.
  public Merging merging() {
    return new Merging("identity", identity.tables(), outbox(), identity.clock());
  }

  private Merges merges() {
    return identity.merges();
  }

  private MergedPeople people() {
    return new DynamoMergedPeople(identity.tables(), identity.cipher(), merging());
  }

  private Duplicates duplicates() {
    return new DynamoDuplicates(
        identity.tables(),
        identity.accounts(),
        new DynamoPeopleSearch(identity.tables(), identity.lookups()),
        identity.lookups());
  }

  private Guardianships guardianships() {
    return new DynamoGuardianships(identity.tables());
  }

  private AccessLog accessLog() {
    return new DynamoAccessLog(identity.tables(), identity.cipher());
  }

  private Outbox outbox() {
    return new Outbox(identity.platform(), identity.cipher());
  }
}
