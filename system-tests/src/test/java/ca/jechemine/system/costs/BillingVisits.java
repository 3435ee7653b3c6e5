package ca.jechemine.system.costs;

import ca.jechemine.system.reporting.HeardSessions;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;

/// The routes of `docs/api/billing.yaml`.
final class BillingVisits {

  private static final Instant FAR = Instant.parse("2040-06-01T15:00:00Z");
  private static final int DAYS = 5_000;

  private final RunningCloud cloud;
  private final HeardSessions sessions;
  private final Api admin;

  BillingVisits(RunningCloud cloud) {
    this.cloud = cloud;
    this.sessions = new HeardSessions(cloud);
    this.admin = cloud.api().as(Persona.BILLING_ADMIN);
  }

  /// By operation.
  Map<String, Visit> all() {
    return Map.of(
        "adminListBilling",
        _ -> {
          sessions.at(FAR);
          sessions.at(FAR.plusSeconds(1));
          return admin.get("/api/admin/billing?limit=1");
        },
        "adminExportBilling",
        mark -> {
          Instant start = FAR.plus(Duration.ofDays(Math.floorMod(mark.hashCode(), DAYS)));
          LocalDate day = LocalDate.ofInstant(start, ZoneOffset.UTC);
          sessions.at(start);
          return admin.get("/api/admin/billing/export?dateFrom=" + day + "&dateTo=" + day);
        },
        "adminListCollections",
        _ -> {
          sessions.awaited();
          sessions.awaited();
          return admin.get("/api/admin/accounting/collections?limit=1");
        },
        "adminListAnomalies",
        _ -> {
          sessions.awaited();
          sessions.awaited();
          return admin.get("/api/admin/accounting/anomalies?limit=1");
        },
        "adminReadDashboard",
        _ -> {
          sessions.at(cloud.cloud().clock().instant().plus(Duration.ofHours(9)));
          return admin.get("/api/admin/dashboard");
        });
  }
}
