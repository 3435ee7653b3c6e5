package ca.jechemine.identity.http;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Employee;
import ca.jechemine.identity.domain.EmployeeRecord;
import io.avaje.jsonb.Json;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An employee as administrators read one.
@Json
record EmployeeView(
    String id,
    String firstName,
    String lastName,
    String email,
    @Nullable String phone,
    @Nullable String address,
    @Nullable String dateOfBirth,
    @Nullable String diploma,
    @Nullable String experience,
    @Nullable String cvDocumentUrl,
    @Nullable String cvDocumentName,
    String status,
    boolean isAdmin,
    Instant createdAt) {

  static EmployeeView of(Employee employee) {
    Account account = employee.account();
    EmployeeRecord record = employee.record();
    return new EmployeeView(
        account.id().value(),
        account.person().firstName(),
        account.person().lastName(),
        account.email().value(),
        account.person().phone(),
        record.address(),
        UserView.midnight(account.person().dateOfBirth()),
        record.diploma(),
        record.experience(),
        record.cvDocumentUrl(),
        record.cvDocumentName(),
        account.standing().status().code(),
        employee.isAdmin(),
        account.createdAt());
  }
}
