package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.Account;
import ca.jechemine.identity.domain.AdminRecord;
import ca.jechemine.identity.domain.AdminRole;
import ca.jechemine.identity.domain.Administrator;
import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// The Admin record of an account: `pk = ACCOUNT#<id>`, `sk = ADMIN`, so that one query reads both.
///
/// `permissions` lists those held; what is not in the list is not granted. `email`, `firstName`,
/// `lastName` and `accountCreatedAt` are copies of the account's, for the list; `lastLoginAt` is
/// written by each sign-in. While record and account are active, `gsi1pk = ADMINISTRATORS`, `gsi1sk
/// = <createdAt in milliseconds>#<id>`: the list, read backwards for the newest first.
final class AdminItem {

  static final String SK = "ADMIN";
  static final String LIST = "ADMINISTRATORS";

  private AdminItem() {}

  /// Writes everything but the last sign-in, which stays.
  static Write writing(Account account, AdminRecord admin, String table) {
    Map<String, AttributeValue> attributes = new TreeMap<>(attributes(account, admin));
    boolean listed = account.isAdmin() && account.standing().status() == AccountStatus.ACTIVE;
    Map<String, String> names = new HashMap<>();
    Map<String, AttributeValue> values = new HashMap<>();
    attributes.forEach((name, value) -> {
      names.put("#" + name, name);
      values.put(":" + name, value);
    });
    if (listed) {
      values.put(":list", AttributeValue.fromS(LIST));
      values.put(":age", AttributeValue.fromS(byAge(admin)));
    }
    String sets =
        attributes.keySet().stream()
            .map(it -> "#%s = :%s".formatted(it, it))
            .collect(Collectors.joining(", ", "SET ", ""));
    return Write.update(
        Update.builder()
            .tableName(table)
            .key(Tables.key(AccountItem.pk(account.id()), SK))
            .updateExpression(
                sets + (listed ? ", gsi1pk = :list, gsi1sk = :age" : " REMOVE gsi1pk, gsi1sk"))
            .expressionAttributeNames(names)
            .expressionAttributeValues(values),
        _ -> new IllegalStateException("an unconditional update has no condition to fail"));
  }

  static AdminRecord read(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    return new AdminRecord(
        item.text("id"),
        AdminRole.valueOf(item.text("role")),
        permissions(item),
        item.flag("isActive"),
        new UserId(item.text("createdBy")),
        item.instant("createdAt"));
  }

  static Administrator administrator(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    return new Administrator(
        read(row),
        AccountItem.id(item),
        item.text("firstName"),
        item.text("lastName"),
        new EmailAddress(item.text("email")),
        item.instant("accountCreatedAt"),
        item.optionalInstant("lastLoginAt").orElse(null));
  }

  /// As the row spells permissions.
  static AttributeValue permissions(Collection<AdminPermission> permissions) {
    return AttributeValue.fromL(
        permissions.stream()
            .map(AdminPermission::code)
            .sorted()
            .map(AttributeValue::fromS)
            .toList());
  }

  private static Map<String, AttributeValue> attributes(Account account, AdminRecord admin) {
    Map<String, AttributeValue> attributes =
        new HashMap<>(
            new ItemWriter()
                .text("id", admin.id())
                .text("role", admin.role().name())
                .flag("isActive", admin.isActive())
                .text("createdBy", admin.createdBy().value())
                .instant("createdAt", admin.createdAt())
                .text("email", account.email().value())
                .text("firstName", account.person().firstName())
                .text("lastName", account.person().lastName())
                .instant("accountCreatedAt", account.createdAt())
                .toItem());
    attributes.put("permissions", permissions(admin.permissions()));
    return attributes;
  }

  private static String byAge(AdminRecord admin) {
    return "%013d#%s".formatted(admin.createdAt().toEpochMilli(), admin.id());
  }

  private static Set<AdminPermission> permissions(ItemReader item) {
    return item.texts("permissions").stream()
        .map(AdminPermission::of)
        .flatMap(Optional::stream)
        .collect(Collectors.toUnmodifiableSet());
  }
}
