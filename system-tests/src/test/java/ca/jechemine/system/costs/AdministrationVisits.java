package ca.jechemine.system.costs;

import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.Map;

/// The routes of `docs/api/administration.yaml` and `settings.yaml`.
final class AdministrationVisits {

  private static final String SETTINGS = "/api/admin/settings";
  private static final String PROFESSIONALS = "/api/admin/professionals";

  private final Folk folk;
  private final Api support;
  private final Api superAdmin;

  AdministrationVisits(RunningCloud cloud, Folk folk) {
    this.folk = folk;
    this.support = cloud.api().as(Persona.SUPPORT_ADMIN);
    this.superAdmin = cloud.api().as(Persona.SUPER_ADMIN);
  }

  /// By operation.
  Map<String, Visit> all() {
    return Map.ofEntries(
        Map.entry("adminListPatients", _ -> support.get("/api/admin/patients?limit=2")),
        Map.entry("adminListProfessionals", _ -> support.get(PROFESSIONALS + "?limit=2")),
        Map.entry(
            "adminReadCaseload",
            _ ->
                support.get(
                    PROFESSIONALS + "/" + folk.id(Persona.PROFESSIONAL) + "/caseload?limit=2")),
        Map.entry("adminReadSettings", _ -> superAdmin.get(SETTINGS)),
        Map.entry(
            "adminUpdateSettings",
            mark ->
                superAdmin.call(
                    "PUT", SETTINGS, "{\"platformContact\":{\"phoneNumber\":\"" + mark + "\"}}")),
        Map.entry(
            "adminListSettingsVersions", _ -> superAdmin.get(SETTINGS + "/versions?limit=2")));
  }
}
