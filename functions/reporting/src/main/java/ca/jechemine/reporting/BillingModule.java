package ca.jechemine.reporting;

import ca.jechemine.kernel.Ids;
import ca.jechemine.reporting.application.billing.ExportBilling;
import ca.jechemine.reporting.application.billing.FollowPeople;
import ca.jechemine.reporting.application.billing.FollowSessions;
import ca.jechemine.reporting.application.billing.ListAccounts;
import ca.jechemine.reporting.application.billing.ListBilling;
import ca.jechemine.reporting.application.billing.RebuildBilling;
import ca.jechemine.reporting.application.dashboard.RebuildHeadcounts;
import ca.jechemine.reporting.domain.billing.BilledSessions;
import ca.jechemine.reporting.domain.billing.BillingList;
import ca.jechemine.reporting.domain.billing.BillingSums;
import ca.jechemine.reporting.persistence.billing.BucketBillingFiles;
import ca.jechemine.reporting.persistence.billing.DynamoAccountLists;
import ca.jechemine.reporting.persistence.billing.DynamoBilledSessions;
import ca.jechemine.reporting.persistence.billing.DynamoBillingList;
import ca.jechemine.reporting.persistence.billing.DynamoBillingPeople;
import ca.jechemine.reporting.persistence.billing.DynamoBillingSums;
import ca.jechemine.reporting.persistence.dashboard.DynamoHeadcounts;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.crypto.KeyedHash;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.http.HttpEdge;
import ca.jechemine.runtime.objects.Bucket;
import ca.jechemine.runtime.secrets.Keyring;
import ca.jechemine.runtime.secrets.Secrets;
import java.time.InstantSource;

/// Puts billing together, with the lists of the accounting; reads from the environment what each
/// function needs and no more.
public final class BillingModule {

  private final Platform platform;
  private final Secrets secrets;
  private final Tables tables;

  private BillingModule(Platform platform) {
    this.platform = platform;
    this.secrets = new Secrets(platform);
    this.tables = Tables.of(platform);
  }

  /// For the function that is starting.
  public static BillingModule current() {
    return new BillingModule(Platform.current());
  }

  /// What every endpoint stands on.
  public HttpEdge edge() {
    return HttpEdge.of(platform, secrets.read("EDGE_SECRET"), tables);
  }

  /// What consumers and jobs stand on.
  public Platform platform() {
    return platform;
  }

  /// What events are opened with.
  public FieldCipher cipher() {
    return FieldCipher.of(dataKeys(), platform.random());
  }

  /// The time.
  public InstantSource clock() {
    return platform.clock();
  }

  /// Keeps sessions.
  public FollowSessions followSessions() {
    return new FollowSessions(sessions());
  }

  /// Keeps people.
  public FollowPeople followPeople() {
    return new FollowPeople(
        new DynamoBillingPeople(tables, cipher()), sessions(), followSessions());
  }

  /// Lists them.
  public ListBilling listBilling() {
    return new ListBilling(list(), sums());
  }

  /// Writes them into a file.
  public ExportBilling exportBilling() {
    return new ExportBilling(
        list(),
        new BucketBillingFiles(
            Bucket.named(platform.variable("EXPORTS_BUCKET"), platform),
            new Ids(platform.clock(), platform.random())));
  }

  /// Lists what was collected and what went wrong.
  public ListAccounts listAccounts() {
    return new ListAccounts(new DynamoAccountLists(tables, cipher()), sums(), platform.clock());
  }

  /// Works figures out again.
  public RebuildBilling rebuildBilling() {
    return new RebuildBilling(sums());
  }

  /// Counts people again.
  public RebuildHeadcounts rebuildHeadcounts() {
    return new RebuildHeadcounts(new DynamoHeadcounts(tables));
  }

  private Keyring dataKeys() {
    return secrets.read("DATA_KEYS_SECRET");
  }

  private BilledSessions sessions() {
    return new DynamoBilledSessions(tables, cipher(), KeyedHash.forLookups(dataKeys()));
  }

  private BillingList list() {
    return new DynamoBillingList(tables, cipher(), KeyedHash.forLookups(dataKeys()));
  }

  private BillingSums sums() {
    return new DynamoBillingSums(tables);
  }
}
