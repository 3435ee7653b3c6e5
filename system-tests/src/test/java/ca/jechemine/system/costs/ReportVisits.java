package ca.jechemine.system.costs;

import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.Map;

/// The routes of `docs/api/reports.yaml`.
public final class ReportVisits {

  private final Api admin;

  ReportVisits(RunningCloud cloud) {
    this.admin = cloud.api().as(Persona.SUPPORT_ADMIN);
  }

  /// By operation.
  Map<String, Visit> all() {
    return Map.of(
        "adminReadReport", _ -> admin.get("/api/admin/reports?period=year"),
        "adminExportReport", _ -> admin.get("/api/admin/reports/export?period=month"));
  }
}
