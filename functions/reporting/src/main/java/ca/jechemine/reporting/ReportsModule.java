package ca.jechemine.reporting;

import ca.jechemine.reporting.application.KeepFacts;
import ca.jechemine.reporting.application.KeepLabels;
import ca.jechemine.reporting.application.ReadReport;
import ca.jechemine.reporting.application.RebuildReports;
import ca.jechemine.reporting.domain.Totals;
import ca.jechemine.reporting.persistence.DynamoFacts;
import ca.jechemine.reporting.persistence.DynamoIssueLabels;
import ca.jechemine.reporting.persistence.DynamoProfessionalNames;
import ca.jechemine.reporting.persistence.DynamoRebuilding;
import ca.jechemine.reporting.persistence.DynamoTotals;
import ca.jechemine.runtime.Platform;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.http.HttpEdge;
import ca.jechemine.runtime.secrets.Secrets;

/// Wires facts, totals and reports.
public final class ReportsModule {

  private final Platform platform;
  private final Secrets secrets;
  private final Tables tables;

  public ReportsModule(Platform platform) {
    this.platform = platform;
    this.secrets = new Secrets(platform);
    this.tables = Tables.of(platform);
  }

  /// For the function that is starting.
  public static ReportsModule current() {
    return new ReportsModule(Platform.current());
  }

  /// What every endpoint stands on.
  public HttpEdge edge() {
    return HttpEdge.of(platform, secrets.read("EDGE_SECRET"), tables);
  }

  public Platform platform() {
    return platform;
  }

  /// What opens events and names.
  public FieldCipher cipher() {
    return FieldCipher.of(secrets.read("DATA_KEYS_SECRET"), platform.random());
  }

  /// What happened, added up.
  public Totals totals() {
    return new DynamoTotals(tables);
  }

  public ReadReport readReport() {
    return new ReadReport(totals(), names(), labels(), platform.clock());
  }

  public KeepFacts keepFacts() {
    return new KeepFacts(facts());
  }

  public KeepLabels keepLabels() {
    return new KeepLabels(names(), labels());
  }

  public RebuildReports rebuildReports() {
    return new RebuildReports(new DynamoRebuilding(tables, facts()), platform.clock());
  }

  private DynamoFacts facts() {
    return new DynamoFacts(tables, platform.clock());
  }

  private DynamoProfessionalNames names() {
    return new DynamoProfessionalNames(tables, cipher());
  }

  private DynamoIssueLabels labels() {
    return new DynamoIssueLabels(tables);
  }
}
