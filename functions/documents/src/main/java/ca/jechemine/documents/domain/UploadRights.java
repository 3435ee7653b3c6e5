package ca.jechemine.documents.domain;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Role;
import java.util.Optional;

/// Who may upload for which purpose (contract 40 §2.1). Whether they accompany the client whom a
/// document is for is asked besides.
public final class UploadRights {

  private UploadRights() {}

  /// Whether the caller may; empty is a guest.
  public static boolean mayUpload(Purpose purpose, Optional<Caller> caller) {
    return switch (purpose) {
      case REFERRAL -> true;
      case PATIENT_DOCUMENT ->
          caller.filter(it -> isProfessional(it) || maySeePatients(it)).isPresent();
      case CLIENT_DOCUMENT -> caller.filter(UploadRights::isClient).isPresent();
      case EMPLOYEE_CV -> caller.filter(it -> it.may(AdminPermission.MANAGE_USERS)).isPresent();
      case PAYOUT_CHEQUE -> caller.filter(UploadRights::isProfessional).isPresent();
      case CONTENT_IMAGE -> caller.filter(it -> it.may(AdminPermission.MANAGE_CONTENT)).isPresent();
      case RESOURCE_FILE ->
          caller
              .filter(it -> isProfessional(it) || it.may(AdminPermission.MANAGE_CONTENT))
              .isPresent();
    };
  }

  /// Whether the caller is a professional whose account is active.
  public static boolean isProfessional(Caller caller) {
    return caller.role() == Role.PROFESSIONAL && caller.status() == AccountStatus.ACTIVE;
  }

  /// Whether the caller is an administrator who works on clients' files.
  public static boolean maySeePatients(Caller caller) {
    return caller.may(AdminPermission.MANAGE_PATIENTS);
  }

  private static boolean isClient(Caller caller) {
    return caller.status() == AccountStatus.ACTIVE
        && (caller.role() == Role.CLIENT || caller.role() == Role.GUEST);
  }
}
