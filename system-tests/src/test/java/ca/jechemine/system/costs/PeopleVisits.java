package ca.jechemine.system.costs;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.testkit.Answer;
import ca.jechemine.testkit.Api;
import ca.jechemine.testkit.Persona;
import ca.jechemine.testkit.RunningCloud;
import java.util.Map;

/// The routes of `docs/api/users.yaml`, `profiles.yaml` and `administrators.yaml`.
final class PeopleVisits {

  private static final String USERS = "/api/users";
  private static final String ME = "/api/users/me";
  private static final String GUARDIAN = "/api/users/guardian";
  private static final String PROFILE = "/api/profile";
  private static final String MEDICAL = "/api/medical-profile";
  private static final String REVIEWS = "/api/reviews";
  private static final String ADMINS = "/api/admin/admins";

  private final Folk folk;
  private final Api client;
  private final Api professional;
  private final Api support;
  private final Api superAdmin;

  PeopleVisits(RunningCloud cloud, Folk folk) {
    this.folk = folk;
    this.client = cloud.api().as(Persona.CLIENT);
    this.professional = cloud.api().as(Persona.PROFESSIONAL);
    this.support = cloud.api().as(Persona.SUPPORT_ADMIN);
    this.superAdmin = cloud.api().as(Persona.SUPER_ADMIN);
  }

  /// By operation.
  Map<String, Visit> all() {
    return Map.ofEntries(
        Map.entry("listUsers", _ -> support.get(USERS + "?role=client&limit=2")),
        Map.entry("readOwnUser", _ -> client.get(ME)),
        Map.entry(
            "updateOwnUser",
            mark -> folk.as(folk.client()).patch(ME, "{\"location\":\"" + mark + "\"}")),
        Map.entry("readOwnAccessLog", _ -> client.get(ME + "/access-log?limit=2")),
        Map.entry("readUser", _ -> readTheClient()),
        Map.entry(
            "updateUser",
            mark ->
                support.patch(USERS + "/" + folk.client().id(), "{\"location\":\"" + mark + "\"}")),
        Map.entry("readGuardianship", _ -> readGuardianship()),
        Map.entry("linkGuardian", _ -> link(folk.minor(), folk.client())),
        Map.entry("unlinkGuardian", _ -> unlink(folk.minor(), folk.client())),
        Map.entry("readOwnProfile", _ -> professional.get(PROFILE)),
        Map.entry(
            "updateOwnProfile",
            mark -> put(folk.as(folk.professional()), PROFILE, "{\"bio\":\"" + mark + "\"}")),
        Map.entry(
            "readProfile", _ -> superAdmin.get(PROFILE + "/" + folk.id(Persona.PROFESSIONAL))),
        Map.entry("acceptProfessionalTerms", _ -> accept("/api/professional/accept-terms")),
        Map.entry(
            "confirmProfessionalTerms", _ -> accept("/api/auth/account/accept-professional-terms")),
        Map.entry("readOwnMedicalProfile", _ -> client.get(MEDICAL)),
        Map.entry(
            "updateOwnMedicalProfile",
            mark -> put(folk.as(folk.client()), MEDICAL, "{\"primaryIssue\":\"" + mark + "\"}")),
        Map.entry(
            "readMedicalProfile", _ -> professional.get(MEDICAL + "/" + folk.id(Persona.CLIENT))),
        Map.entry("createReview", _ -> review(folk.completedAppointment())),
        Map.entry("readReview", _ -> readReview(folk.completedAppointment())),
        Map.entry("adminListRoles", _ -> superAdmin.get("/api/admin/roles")),
        Map.entry("adminReadOwnRecord", _ -> superAdmin.get("/api/admin/me")),
        Map.entry("adminListAdmins", _ -> superAdmin.get(ADMINS + "?page=1&limit=2")),
        Map.entry("adminCreateAdmin", _ -> promote(folk.client())),
        Map.entry(
            "adminListPromotableUsers",
            _ -> superAdmin.get(ADMINS + "/clients?search=nadi&limit=2")),
        Map.entry(
            "adminReadAdmin",
            _ -> superAdmin.get(ADMINS + "/" + folk.adminId(Persona.CONTENT_ADMIN))),
        Map.entry(
            "adminUpdateAdmin",
            _ -> put(superAdmin, promoted(), "{\"permissions\":{\"manageContent\":true}}")),
        Map.entry("adminDeactivateAdmin", _ -> superAdmin.delete(promoted())),
        Map.entry("adminDemoteAdmin", _ -> superAdmin.post(promoted() + "/demote", "")));
  }

  /// Each time noted in the client's access log.
  Answer readTheClient() {
    return support.get(USERS + "/" + folk.id(Persona.CLIENT));
  }

  /// The client's review of a completed appointment.
  Answer review(String appointment) {
    return client.post(REVIEWS, "{\"appointmentId\":\"%s\",\"rating\":5}".formatted(appointment));
  }

  private static Answer put(Api api, String path, String body) {
    return api.call("PUT", path, body);
  }

  private Answer accept(String path) {
    return folk.as(folk.professional()).post(path, "");
  }

  private Answer readReview(String appointment) {
    review(appointment);
    return client.get(REVIEWS + "?appointmentId=" + appointment);
  }

  private Answer link(Account minor, Account guardian) {
    folk.as(minor)
        .post(
            GUARDIAN,
            "{\"minorUserId\":\"%s\",\"guardianUserId\":\"%s\"}"
                .formatted(minor.id(), guardian.id()));
    return folk.as(guardian).post(GUARDIAN, "{\"minorUserId\":\"" + minor.id() + "\"}");
  }

  private Answer unlink(Account minor, Account guardian) {
    link(minor, guardian);
    return folk.as(guardian).delete(GUARDIAN + "?minorUserId=" + minor.id());
  }

  private Answer readGuardianship() {
    Account guardian = folk.client();
    link(folk.minor(), guardian);
    return folk.as(guardian).get(GUARDIAN + "?action=managed");
  }

  private Answer promote(Account account) {
    return superAdmin.post(
        ADMINS, "{\"userId\":\"%s\",\"role\":\"support_admin\"}".formatted(account.id()));
  }

  private String promoted() {
    return ADMINS + "/" + promote(folk.client()).json().at("/admin/id").asText();
  }
}
