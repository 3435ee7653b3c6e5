package ca.jechemine.identity.domain;

import ca.jechemine.kernel.Role;

/// Somebody who works for the platform: an employee, or an administrator who was one before.
public record Employee(Account account, EmployeeRecord record) {

  /// Whether that account is an employee's.
  public static boolean is(Account account) {
    Standing standing = account.standing();
    return standing.role() == Role.EMPLOYEE
        || (standing.role() == Role.ADMIN && standing.roleBefore() == Role.EMPLOYEE);
  }

  /// Whether they are an administrator now, and answer to those who decide about these.
  public boolean isAdmin() {
    return account.standing().role() == Role.ADMIN;
  }
}
