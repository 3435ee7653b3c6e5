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
import java.util.Locale;
import java.util.Set;

/// What kind of administrator somebody is, and the permissions that they start with (contract 10
/// §9.1). What they hold afterwards is their own copy.
public enum AdminRole {
  SUPER_ADMIN,
  PLATFORM_ADMIN,
  CONTENT_ADMIN,
  SUPPORT_ADMIN,
  BILLING_ADMIN;

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
