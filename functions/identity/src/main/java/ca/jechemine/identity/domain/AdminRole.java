package ca.jechemine.identity.domain;

import static ca.jechemine.kernel.AdminPermission.APPROVE_PROFESSIONALS;
import static ca.jechemine.kernel.AdminPermission.MANAGE_BILLING;
import static ca.jechemine.kernel.AdminPermission.MANAGE_CONTENT;
import static ca.jechemine.kernel.AdminPermission.MANAGE_PATIENTS;
import static ca.jechemine.kernel.AdminPermission.MANAGE_PLATFORM;
import static ca.jechemine.kernel.AdminPermission.MANAGE_PROFESSIONALS;
import static ca.jechemine.kernel.AdminPermission.MANAGE_REPORTS;
import static ca.jechemine.kernel.AdminPermission.MANAGE_USERS;
import static ca.jechemine.kernel.AdminPermission.VIEW_ANALYTICS;

import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Text;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// What kind of administrator somebody is, and the permissions that they start with (contract 10
/// §9.1). What they hold afterwards is their own copy.
public enum AdminRole {
  SUPER_ADMIN("Super Administrator"),
  PLATFORM_ADMIN("Platform Administrator"),
  CONTENT_ADMIN("Content Administrator"),
  SUPPORT_ADMIN("Support Administrator"),
  BILLING_ADMIN("Billing Administrator");

  private final String title;

  AdminRole(String title) {
    this.title = title;
  }

  /// The role of that code, if there is one.
  public static Optional<AdminRole> of(String code) {
    return Stream.of(values()).filter(it -> it.code().equals(code)).findFirst();
  }

  /// What it is called, in the one language in which the contract names it.
  public String title() {
    return title;
  }

  /// What it is for.
  public Text description() {
    return switch (this) {
      case SUPER_ADMIN ->
          new Text(
              "Tous les droits, y compris la gestion des administrateurs et des paramètres.",
              "Every right, including the administrators and the settings.");
      case PLATFORM_ADMIN ->
          new Text(
              "Personnes, contenus, rapports et facturation, mais ni administrateurs ni"
                  + " paramètres.",
              "People, content, reports and billing, but neither administrators nor settings.");
      case CONTENT_ADMIN ->
          new Text(
              "Contenus et messages, avec les statistiques et les rapports.",
              "Content and messages, with analytics and reports.");
      case SUPPORT_ADMIN ->
          new Text(
              "Comptes, dossiers et approbations des clients et des professionnels.",
              "Accounts, files and approvals of clients and professionals.");
      case BILLING_ADMIN ->
          new Text(
              "Facturation et rapports; les coordonnées des clients restent masquées.",
              "Billing and reports; the contact details of clients stay masked.");
    };
  }

  /// As JSON spells it, in lower case.
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// What a new administrator of this kind may do.
  public Set<AdminPermission> preset() {
    return switch (this) {
      case SUPER_ADMIN -> Set.of(AdminPermission.values());
      case PLATFORM_ADMIN ->
          Set.of(
              MANAGE_USERS,
              MANAGE_PROFESSIONALS,
              MANAGE_PATIENTS,
              APPROVE_PROFESSIONALS,
              MANAGE_CONTENT,
              VIEW_ANALYTICS,
              MANAGE_REPORTS,
              MANAGE_BILLING,
              MANAGE_PLATFORM);
      case CONTENT_ADMIN -> Set.of(MANAGE_CONTENT, VIEW_ANALYTICS, MANAGE_REPORTS);
      case SUPPORT_ADMIN ->
          Set.of(
              MANAGE_USERS,
              MANAGE_PROFESSIONALS,
              MANAGE_PATIENTS,
              APPROVE_PROFESSIONALS,
              VIEW_ANALYTICS);
      case BILLING_ADMIN -> Set.of(VIEW_ANALYTICS, MANAGE_REPORTS, MANAGE_BILLING);
    };
  }
}
