package ca.jechemine.identity.domain;

import org.jspecify.annotations.Nullable;

/// What is known of an employee as such: where they live, what they learned and did, and the file
/// that says so. Null where nobody said.
public record EmployeeRecord(
    @Nullable String address,
    @Nullable String diploma,
    @Nullable String experience,
    @Nullable String cvDocumentUrl,
    @Nullable String cvDocumentName) {

  /// Nothing was said.
  public static final EmployeeRecord NONE = new EmployeeRecord(null, null, null, null, null);

  @Override
  public String toString() {
    return "an employee's record";
  }
}
