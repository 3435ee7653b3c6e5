package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.Employee;
import ca.jechemine.identity.domain.EmployeeRecord;
import ca.jechemine.identity.domain.Employees;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Role;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.crypto.FieldCipher;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Employees out of the identity table: the accounts of both roles, and `EmployeeItem`.
public final class DynamoEmployees implements Employees {

  private final Tables tables;
  private final FieldCipher cipher;

  public DynamoEmployees(Tables tables, FieldCipher cipher) {
    this.tables = tables;
    this.cipher = cipher;
  }

  /// One query for each of both roles, and one batch for what is known of those on the page.
  @Override
  public Page<Employee> all(PageRequest page) {
    Page<Account> accounts =
        new DynamoUsers(tables)
            .rows(List.of(Role.EMPLOYEE, Role.ADMIN), page)
            .map(it -> AccountItem.read(it, Optional.empty(), cipher).value());
    List<Account> employed = accounts.items().stream().filter(Employee::is).toList();
    Map<UserId, EmployeeRecord> records = records(employed);
    return new Page<>(
        employed.stream()
            .map(it -> new Employee(it, records.getOrDefault(it.id(), EmployeeRecord.NONE)))
            .toList(),
        accounts.next());
  }

  @Override
  public EmployeeRecord of(UserId account) {
    return tables
        .find(AccountItem.pk(account), EmployeeItem.SK)
        .map(it -> EmployeeItem.read(it, cipher))
        .orElse(EmployeeRecord.NONE);
  }

  @Override
  public Step keeping(UserId account, EmployeeRecord record) {
    return new WriteStep(Write.put(tables.table(), EmployeeItem.write(account, record, cipher)));
  }

  private Map<UserId, EmployeeRecord> records(List<Account> accounts) {
    List<Map<String, AttributeValue>> keys =
        accounts.stream().map(it -> Tables.key(AccountItem.pk(it.id()), EmployeeItem.SK)).toList();
    return keys.isEmpty()
        ? Map.of()
        : tables.findAll(keys).stream()
            .filter(it -> !it.isEmpty())
            .collect(Collectors.toMap(EmployeeItem::account, it -> EmployeeItem.read(it, cipher)));
  }
}
