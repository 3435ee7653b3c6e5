package ca.jechemine.kernel;

import java.util.Optional;
import java.util.stream.Stream;

/// What an administrator may do: thirteen flags, each admin's own (contract 10 §9.1).
public enum AdminPermission {
  MANAGE_USERS("manageUsers"),
  MANAGE_PROFESSIONALS("manageProfessionals"),
  MANAGE_PATIENTS("managePatients"),
  APPROVE_PROFESSIONALS("approveProfessionals"),
  MANAGE_CONTENT("manageContent"),
  VIEW_ANALYTICS("viewAnalytics"),
  MANAGE_REPORTS("manageReports"),
  MANAGE_BILLING("manageBilling"),
  MANAGE_ADMINS("manageAdmins"),
  CREATE_ADMINS("createAdmins"),
  DELETE_ADMINS("deleteAdmins"),
  MANAGE_SETTINGS("manageSettings"),
  MANAGE_PLATFORM("managePlatform");

  private final String code;

  AdminPermission(String code) {
    this.code = code;
  }

  /// As JSON spells it.
  public String code() {
    return code;
  }

  /// The permission of that code, if there is one: a flag that this version does not know grants
  /// nothing.
  public static Optional<AdminPermission> of(String code) {
    return Stream.of(values()).filter(it -> it.code.equals(code)).findFirst();
  }
}
