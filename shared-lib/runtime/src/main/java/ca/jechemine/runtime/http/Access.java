package ca.jechemine.runtime.http;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Text;
import java.util.EnumSet;
import java.util.Set;

/// Who may call an endpoint at all. Ownership of the thing called upon is the domain's to check.
public sealed interface Access {

  /// The public, signed in or not. The template must say `Authorizer: NONE` as well.
  static Access anyone() {
    return new Anyone();
  }

  /// The public, where it counts who calls when somebody is signed in. The authorizer is asked and
  /// turns nobody away; but a page of another site may not act for whoever is signed in.
  static Access signedInOrNot() {
    return new SignedInOrNot();
  }

  /// Whoever has an account, also one that is still pending.
  static Access signedIn() {
    return new SignedIn();
  }

  /// Active accounts of these roles.
  static Access only(Role first, Role... others) {
    return new Only(EnumSet.of(first, others));
  }

  /// Accounts of these roles, also those that are still pending.
  static Access alsoPending(Role first, Role... others) {
    return new AlsoPending(EnumSet.of(first, others));
  }

  /// Administrators with an active Admin record that holds one of these permissions.
  static Access admin(AdminPermission first, AdminPermission... others) {
    return new Admin(EnumSet.of(first, others));
  }

  /// Administrators with an active Admin record, whatever it holds.
  static Access activeAdmin() {
    return new ActiveAdmin();
  }

  /// Lets the request pass.
  ///
  /// @throws Refusal with 401 or 403 when it may not
  void check(Identity identity);

  /// See `anyone`.
  record Anyone() implements Access {
    @Override
    public void check(Identity identity) {}
  }

  /// See `signedInOrNot`.
  record SignedInOrNot() implements Access {
    @Override
    public void check(Identity identity) {
      if (identity instanceof Identity.ForeignOrigin foreign) {
        foreign.caller();
      }
    }
  }

  /// See `signedIn`.
  record SignedIn() implements Access {
    @Override
    public void check(Identity identity) {
      if (identity.caller().status() == AccountStatus.INACTIVE) {
        throw Refusal.unauthenticated();
      }
    }
  }

  /// See `only`.
  record Only(Set<Role> roles) implements Access {
    @Override
    public void check(Identity identity) {
      Caller caller = identity.caller();
      if (caller.status() != AccountStatus.ACTIVE || !roles.contains(caller.role())) {
        throw forbidden();
      }
    }
  }

  /// See `alsoPending`.
  record AlsoPending(Set<Role> roles) implements Access {
    @Override
    public void check(Identity identity) {
      if (identity.caller().status() == AccountStatus.INACTIVE) {
        throw Refusal.unauthenticated();
      }
      if (!roles.contains(identity.caller().role())) {
        throw forbidden();
      }
    }
  }

  /// See `admin`.
  record Admin(Set<AdminPermission> anyOf) implements Access {
    @Override
    public void check(Identity identity) {
      Caller caller = identity.caller();
      if (anyOf.stream().noneMatch(caller::may)) {
        throw forbidden();
      }
    }
  }

  /// See `activeAdmin`. An active Admin record always holds a permission.
  record ActiveAdmin() implements Access {
    @Override
    public void check(Identity identity) {
      Caller caller = identity.caller();
      if (caller.permissions().stream().noneMatch(caller::may)) {
        throw forbidden();
      }
    }
  }

  private static Refusal forbidden() {
    return Refusal.forbidden(
        "FORBIDDEN",
        new Text(
            "Vous n’avez pas accès à cette action.", "You do not have access to this action."));
  }
}
