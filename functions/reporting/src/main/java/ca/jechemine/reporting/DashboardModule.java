package ca.jechemine.reporting;

import ca.jechemine.reporting.application.dashboard.ReadDashboard;
import ca.jechemine.reporting.persistence.DynamoTotals;
import ca.jechemine.reporting.persistence.billing.DynamoMembers;
import ca.jechemine.reporting.persistence.billing.UnvouchedRows;
import ca.jechemine.reporting.persistence.dashboard.DynamoHappenings;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.http.HttpEdge;
import ca.jechemine.runtime.secrets.Secrets;
import java.time.InstantSource;

/// Puts the dashboard together.
public final class DashboardModule {

  private final Platform platform;
  private final Secrets secrets;
  private final Tables tables;

  private DashboardModule(Platform platform) {
    this.platform = platform;
    this.secrets = new Secrets(platform);
    this.tables = Tables.of(platform);
  }

  /// For the function that is starting.
  public static DashboardModule current() {
    return new DashboardModule(Platform.current());
  }

  /// What its endpoint stands on.
  public HttpEdge edge() {
    return HttpEdge.of(platform, secrets.read("EDGE_SECRET"), tables);
  }

  /// The time.
  public InstantSource clock() {
    return platform.clock();
  }

  /// Reads it.
  public ReadDashboard readDashboard() {
    FieldCipher cipher = FieldCipher.of(secrets.read("DATA_KEYS_SECRET"), platform.random());
    return new ReadDashboard(
        new DynamoTotals(tables),
        new DynamoHappenings(tables, new UnvouchedRows(tables, cipher)),
        new DynamoMembers(tables, cipher),
        platform.clock());
  }
}
