package ca.jechemine.identity.domain;

import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.Refusal;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.Text;
import ca.jechemine.kernel.UserId;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/// An administrator as one who decides about administrators (contract 10 §9.3). Nobody decides
/// about themselves; only a super administrator touches one or makes one; nobody grants what they
/// do not hold. That the last super administrator stays is kept where accounts are kept.
public record Appointer(UserId id, AdminRecord record) {

  private static final Set<Role> PROMOTABLE =
      Set.copyOf(EnumSet.of(Role.CLIENT, Role.PROFESSIONAL, Role.EMPLOYEE));

  /// Makes the account an administrator's. Who was one before gets the same record again; `newId`
  /// is that of the record of who was not.
  ///
  /// @throws Refusal.BadRequest when the account is none that can be promoted
  /// @throws Refusal.Forbidden when it is not this one's to grant
  public Account appoint(Account target, AdminRole role, Flags flags, String newId, Instant now) {
    requirePromotable(target);
    Optional<AdminRecord> former = target.adminRecord();
    AdminRecord next =
        new AdminRecord(
            former.map(AdminRecord::id).orElse(newId),
            role,
            flags.over(role.preset()),
            true,
            id,
            now);
    allow(former, next, "customPermissions");
    return installed(target, next, now);
  }

  /// Changes the record of the account, which has one.
  ///
  /// @throws Refusal.BadRequest when it is one's own, or nothing would be left to do with it
  /// @throws Refusal.Forbidden when it is not this one's to change
  public Account change(Account target, AdminChange change, Instant now) {
    return changed(target, change, formerRole(target.standing()), now);
  }

  /// Ends the appointment and leaves an employee.
  ///
  /// @throws Refusal.BadRequest when it is one's own
  /// @throws Refusal.Forbidden when it is not this one's to end
  public Account demote(Account target, Instant now) {
    return changed(target, AdminChange.end(), Role.EMPLOYEE, now);
  }

  private Account changed(Account target, AdminChange change, Role after, Instant now) {
    refuseSelf(target);
    AdminRecord former = target.adminRecord().orElseThrow();
    AdminRecord next = change.applied(former);
    allow(Optional.of(former), next, "permissions");
    boolean leaves = !next.isActive() && target.standing().role() == Role.ADMIN;
    if (leaves) {
      return target
          .with(target.standing().with(after, null))
          .withAdmin(next)
          .with(target.credentials().sessionsEnded(now));
    }
    if (next.equals(former)) {
      return target;
    }
    if (next.isActive() && !target.isAdmin()) {
      requirePromotable(target);
    }
    return next.isActive() ? installed(target, next, now) : target.withAdmin(next);
  }

  private static Account installed(Account target, AdminRecord record, Instant now) {
    Standing standing = target.standing();
    Standing next =
        standing.role() == Role.ADMIN ? standing : standing.with(Role.ADMIN, standing.role());
    return target.with(next).withAdmin(record).with(target.credentials().sessionsEnded(now));
  }

  private void allow(Optional<AdminRecord> before, AdminRecord after, String permissionsField) {
    boolean superior =
        after.role() == AdminRole.SUPER_ADMIN
            || before.filter(it -> it.role() == AdminRole.SUPER_ADMIN).isPresent();
    if (superior && (record.role() != AdminRole.SUPER_ADMIN || !record.isActive())) {
      throw Refusal.forbidden(
          "SUPER_ADMIN_ONLY",
          new Text(
              "Seul un super administrateur peut nommer ou modifier un super administrateur.",
              "Only a super administrator can appoint or change a super administrator."));
    }
    if (after.permissions().isEmpty()) {
      throw Refusal.invalid(
          permissionsField,
          new Text("doit laisser au moins un droit", "must leave at least one permission"));
    }
    if (!record.granted().containsAll(added(before, after))) {
      throw Refusal.forbidden(
          "PERMISSION_NOT_HELD",
          new Text(
              "Vous ne pouvez pas accorder un droit que vous n’avez pas.",
              "You cannot grant a permission that you do not hold."));
    }
  }

  /// What is granted that was not before. In a record that is over, nothing is in force; written
  /// into it, a permission would be granted by whoever brings it back.
  private static Set<AdminPermission> added(Optional<AdminRecord> before, AdminRecord after) {
    Set<AdminPermission> added = EnumSet.noneOf(AdminPermission.class);
    added.addAll(after.permissions());
    before
        .map(it -> after.isActive() ? it.granted() : it.permissions())
        .ifPresent(added::removeAll);
    return added;
  }

  private void refuseSelf(Account target) {
    if (target.id().equals(id)) {
      throw Refusal.badRequest(
          "OWN_ADMIN_RECORD",
          new Text(
              "Vous ne pouvez pas modifier vos propres droits d’administration.",
              "You cannot change your own administrator’s rights."));
    }
  }

  private static void requirePromotable(Account target) {
    Standing standing = target.standing();
    if (target.isAdmin()) {
      throw Refusal.badRequest(
          "ALREADY_ADMIN",
          new Text(
              "Cette personne est déjà administratrice.",
              "This person is an administrator already."));
    }
    if (standing.status() != AccountStatus.ACTIVE) {
      throw Refusal.badRequest(
          "ACCOUNT_NOT_ACTIVE",
          new Text(
              "Le compte de cette personne n’est pas actif.",
              "This person’s account is not active."));
    }
    boolean formerly = standing.role() == Role.ADMIN && target.adminRecord().isPresent();
    if (!formerly && !PROMOTABLE.contains(standing.role())) {
      throw Refusal.badRequest(
          "ROLE_NOT_PROMOTABLE",
          new Text(
              "Seul un client, un professionnel ou un employé peut devenir administrateur.",
              "Only a client, a professional or an employee can become an administrator."));
    }
  }

  private static Role formerRole(Standing standing) {
    Role before = standing.roleBefore();
    return before == null ? Role.EMPLOYEE : before;
  }
}
