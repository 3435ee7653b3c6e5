package ca.jechemine.system.costs;

import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.Map;

/// The routes of `docs/api/administration.yaml`, `settings.yaml` and `incidents.yaml`.
final class AdministrationVisits {

  private static final String SETTINGS = "/api/admin/settings";
  private static final String INCIDENTS = "/api/admin/incidents";
  private static final String PROFESSIONALS = "/api/admin/professionals";

  private final Folk folk;
  private final Api support;
  private final Api superAdmin;
  private final Api platform;

  AdministrationVisits(RunningCloud cloud, Folk folk) {
    this.folk = folk;
    this.support = cloud.api().as(Persona.SUPPORT_ADMIN);
    this.superAdmin = cloud.api().as(Persona.SUPER_ADMIN);
    this.platform = cloud.api().as(Persona.PLATFORM_ADMIN);
  }

  private Answer enter(String mark) {
    return platform.post(INCIDENTS, findings(mark));
  }

  private String entered(String mark) {
    return INCIDENTS + "/" + enter(mark).json().path("id").asText();
  }

  private static String findings(String mark) {
    return """
    {"discoveredOn":"2026-01-10","description":"%s","information":"Nom","personsConcerned":1,
     "seriousRisk":false,"assessment":"Faible"}
    """
        .formatted(mark);
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
        Map.entry("adminReadSettings", _ -> shown()),
        Map.entry(
            "adminUpdateSettings",
            mark -> {
              shown();
              return superAdmin.call(
                  "PUT", SETTINGS, "{\"platformContact\":{\"phoneNumber\":\"" + mark + "\"}}");
            }),
        Map.entry("adminListIncidents", _ -> platform.get(INCIDENTS + "?limit=2")),
        Map.entry("adminEnterIncident", this::enter),
        Map.entry("adminExportIncidents", _ -> platform.get(INCIDENTS + "/export")),
        Map.entry("adminReadIncident", mark -> platform.get(entered(mark))),
        Map.entry(
            "adminAmendIncident",
            mark -> platform.post(entered(mark) + "/entries", findings(mark))),
        Map.entry(
            "adminListSettingsVersions", _ -> superAdmin.get(SETTINGS + "/versions?limit=2")));
  }

  /// The settings, as whoever was shown them before reads them again.
  private Answer shown() {
    superAdmin.get(SETTINGS);
    return superAdmin.get(SETTINGS);
  }
}
