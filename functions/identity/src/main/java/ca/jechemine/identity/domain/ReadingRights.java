package ca.jechemine.identity.domain;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Role;
import java.util.Optional;
import java.util.Set;

/// Who may read whose file: the matrix of contract 10 §5. What it does not name is refused.
///
/// | file | holder | professional | administrator |
/// |---|---|---|---|
/// | a client's user record | all | all when assigned, reduced when offered | all with `managePatients`, phone masked with `manageBilling` alone |
/// | a professional's | all | – | all with `manageProfessionals` |
/// | an administrator's, an employee's | all | – | all with `manageUsers` |
/// | a medical profile | all | all when assigned, reduced when offered | all with `managePatients` |
/// | a professional profile | all | – | all with `manageProfessionals` |
///
/// A guardian reads none of them (contract 10 §4.7).
public final class ReadingRights {

  private ReadingRights() {}

  /// What the caller may see of the file. `link` is the caller's with its holder: only a
  /// professional needs one.
  public static Reading of(File file, Caller caller, Account holder, ClientLink link) {
    if (caller.id().equals(holder.id())) {
      return new Reading.Full(Optional.empty());
    }
    return switch (caller.role()) {
      case PROFESSIONAL -> ofProfessional(file, caller, holder, link);
      case ADMIN -> ofAdministrator(file, caller, holder);
      case CLIENT, GUEST, PROSPECT, EMPLOYEE -> new Reading.Refused();
    };
  }

  /// Whether the caller may learn that nobody has an id: whoever could read nobody's file of that
  /// kind under it is refused alike whether it exists or not.
  public static boolean mayLookFor(File file, Caller caller) {
    Set<AdminPermission> lookers =
        switch (file) {
          case USER ->
              Set.of(
                  AdminPermission.MANAGE_PATIENTS,
                  AdminPermission.MANAGE_BILLING,
                  AdminPermission.MANAGE_PROFESSIONALS,
                  AdminPermission.MANAGE_USERS);
          case MEDICAL_PROFILE -> Set.of(AdminPermission.MANAGE_PATIENTS);
          case PROFESSIONAL_PROFILE -> Set.of(AdminPermission.MANAGE_PROFESSIONALS);
        };
    return lookers.stream().anyMatch(caller::may);
  }

  /// Whether the account is somebody's who is in care, or may come to be.
  public static boolean isClient(Account account) {
    return switch (account.standing().role()) {
      case CLIENT, GUEST, PROSPECT -> true;
      case PROFESSIONAL, ADMIN, EMPLOYEE -> false;
    };
  }

  /// Whether a link may matter at all, so that none is looked up for nothing.
  public static boolean dependsOnLink(Caller caller, Account holder) {
    return caller.role() == Role.PROFESSIONAL
        && caller.status() == AccountStatus.ACTIVE
        && isClient(holder);
  }

  private static Reading ofProfessional(File file, Caller caller, Account holder, ClientLink link) {
    if (!dependsOnLink(caller, holder)) {
      return new Reading.Refused();
    }
    return noted(file)
        .map(action ->
            switch (link) {
              case ASSIGNED -> new Reading.Full(Optional.of(action));
              case OFFERED -> new Reading.Reduced(Optional.of(action));
              case NONE -> new Reading.Refused();
            })
        .orElseGet(Reading.Refused::new);
  }

  private static Reading ofAdministrator(File file, Caller caller, Account holder) {
    boolean client = isClient(holder);
    return switch (file) {
      case USER -> client ? ofClient(caller) : ofStaff(caller, holder);
      case MEDICAL_PROFILE ->
          full(client && caller.may(AdminPermission.MANAGE_PATIENTS), noted(file));
      case PROFESSIONAL_PROFILE ->
          full(
              holder.standing().role() == Role.PROFESSIONAL
                  && caller.may(AdminPermission.MANAGE_PROFESSIONALS),
              Optional.empty());
    };
  }

  private static Reading ofClient(Caller caller) {
    if (caller.may(AdminPermission.MANAGE_PATIENTS)) {
      return new Reading.Full(noted(File.USER));
    }
    return caller.may(AdminPermission.MANAGE_BILLING)
        ? new Reading.PhoneMasked(noted(File.USER))
        : new Reading.Refused();
  }

  private static Reading ofStaff(Caller caller, Account holder) {
    AdminPermission needed =
        holder.standing().role() == Role.PROFESSIONAL
            ? AdminPermission.MANAGE_PROFESSIONALS
            : AdminPermission.MANAGE_USERS;
    return full(caller.may(needed), Optional.empty());
  }

  private static Reading full(boolean allowed, Optional<AccessAction> noted) {
    return allowed ? new Reading.Full(noted) : new Reading.Refused();
  }

  private static Optional<AccessAction> noted(File file) {
    return switch (file) {
      case USER -> Optional.of(AccessAction.VIEW_CLIENT_USER);
      case MEDICAL_PROFILE -> Optional.of(AccessAction.VIEW_CLIENT_MEDICAL_PROFILE);
      case PROFESSIONAL_PROFILE -> Optional.empty();
    };
  }
}
