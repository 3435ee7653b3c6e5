package ca.jechemine.identity.domain;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.UserId;

/// Where employees are listed, and what is known of them as such is kept.
public interface Employees {

  /// Everybody who works here, newest first. A page may hold less than was asked for and still have
  /// one after it.
  Page<Employee> all(PageRequest page);

  /// What is known of that account's holder as an employee.
  EmployeeRecord of(UserId account);

  /// Keeps it with the account.
  Step keeping(UserId account, EmployeeRecord record);
}
