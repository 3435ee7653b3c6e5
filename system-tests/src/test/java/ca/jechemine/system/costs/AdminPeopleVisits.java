package ca.jechemine.system.costs;

import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.Map;

/// The routes of `docs/api/admin-people.yaml`.
final class AdminPeopleVisits {

  private static final String USERS = "/api/admin/users/";
  private static final String EMPLOYEES = "/api/admin/employees";
  private static final String PROFESSIONALS = "/api/admin/professionals/";

  private final Folk folk;
  private final Api support;
  private final Api superAdmin;

  AdminPeopleVisits(RunningCloud cloud, Folk folk) {
    this.folk = folk;
    this.support = cloud.api().as(Persona.SUPPORT_ADMIN);
    this.superAdmin = cloud.api().as(Persona.SUPER_ADMIN);
    for (int n = 0; n < 3; n++) {
      folk.employee();
    }
  }

  /// By operation.
  Map<String, Visit> all() {
    return Map.ofEntries(
        Map.entry("adminReadUser", _ -> support.get(USERS + folk.client().id())),
        Map.entry(
            "adminUpdateUser",
            mark ->
                support.call(
                    "PUT",
                    USERS + folk.client().id(),
                    "{\"location\":\"%s\",\"notes\":\"%s\"}".formatted(mark, mark))),
        Map.entry("adminDeleteUser", _ -> support.delete(USERS + folk.client().id())),
        Map.entry(
            "adminCreateUser",
            mark ->
                support.post(
                    "/api/admin/users",
                    "{\"firstName\":\"N\",\"lastName\":\"B\",\"role\":\"client\",\"email\":\"%s@exemple.ca\"}"
                        .formatted(mark))),
        Map.entry(
            "adminResendInvite",
            _ -> support.post(USERS + folk.client().id() + "/resend-invite", "")),
        Map.entry("adminUnlockUser", _ -> support.post(USERS + folk.client().id() + "/unlock", "")),
        Map.entry("adminReadConsents", _ -> support.get(USERS + folk.client().id() + "/consents")),
        Map.entry("adminExportUser", _ -> support.post(USERS + folk.client().id() + "/export", "")),
        Map.entry("adminEraseUser", _ -> support.post(USERS + folk.client().id() + "/erase", "")),
        Map.entry(
            "adminValidateProfessional",
            _ ->
                support.post(
                    PROFESSIONALS + folk.waiting().id() + "/validate", "{\"skipEmail\":true}")),
        Map.entry(
            "adminRejectProfessional",
            _ -> support.post(PROFESSIONALS + folk.waiting().id() + "/reject", "{}")),
        Map.entry(
            "adminReadMedicalProfile",
            _ -> support.get("/api/admin/patients/" + folk.client().id() + "/medical-profile")),
        Map.entry("adminListEmployees", _ -> listEmployees()),
        Map.entry(
            "adminCreateEmployee",
            mark ->
                support.post(
                    EMPLOYEES,
                    "{\"firstName\":\"R\",\"lastName\":\"H\",\"email\":\"%s@exemple.ca\"}"
                        .formatted(mark))),
        Map.entry("adminReadEmployee", _ -> support.get(EMPLOYEES + "/" + folk.employee().id())),
        Map.entry(
            "adminUpdateEmployee",
            mark ->
                support.call(
                    "PUT",
                    EMPLOYEES + "/" + folk.employee().id(),
                    "{\"address\":\"" + mark + "\"}")),
        Map.entry(
            "adminDeleteEmployee", _ -> support.delete(EMPLOYEES + "/" + folk.employee().id())),
        Map.entry("adminReadAccessLog", _ -> readLog()));
  }

  /// The newest is one who is no administrator.
  private Answer listEmployees() {
    folk.employee();
    return support.get(EMPLOYEES + "?limit=1");
  }

  private Answer readLog() {
    String client = folk.client().id().value();
    for (int n = 0; n < 2; n++) {
      support.get(USERS + client);
    }
    return superAdmin.get("/api/admin/access-logs?limit=2&resourceUserId=" + client);
  }
}
