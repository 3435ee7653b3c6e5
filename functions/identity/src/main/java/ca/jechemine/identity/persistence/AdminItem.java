package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.AdminRecord;
import ca.jechemine.identity.domain.AdminRole;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// The Admin record of an account: `pk = ACCOUNT#<id>`, `sk = ADMIN`, so that one query reads both.
///
/// `permissions` lists those held; what is not in the list is not granted. `lastLoginAt` is written
/// by each sign-in and read by the administrators' list.
final class AdminItem {

  static final String SK = "ADMIN";

  private AdminItem() {}

  /// Keeps the record, and leaves `lastLoginAt` as it is.
  static Write keeping(String table, UserId account, AdminRecord admin) {
    Map<String, AttributeValue> attributes = attributes(admin);
    return Write.update(
        Update.builder()
            .tableName(table)
            .key(Tables.key(AccountItem.pk(account), SK))
            .updateExpression(
                attributes.keySet().stream()
                    .sorted()
                    .map(it -> "#%s = :%s".formatted(it, it))
                    .collect(Collectors.joining(", ", "SET ", "")))
            .expressionAttributeNames(
                attributes.keySet().stream()
                    .collect(Collectors.toUnmodifiableMap(it -> "#" + it, it -> it)))
            .expressionAttributeValues(
                attributes.entrySet().stream()
                    .collect(
                        Collectors.toUnmodifiableMap(
                            it -> ":" + it.getKey(), Map.Entry::getValue))),
        _ -> new IllegalStateException("an unconditional update has no condition to fail"));
  }

  private static Map<String, AttributeValue> attributes(AdminRecord admin) {
    return new ItemWriter()
        .text("id", admin.id())
        .text("role", admin.role().name())
        .texts(
            "permissions",
            admin.permissions().stream().map(AdminPermission::code).sorted().toList())
        .flag("isActive", admin.isActive())
        .text("createdBy", admin.createdBy().value())
        .instant("createdAt", admin.createdAt())
        .toItem();
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

  private static Set<AdminPermission> permissions(ItemReader item) {
    return item.texts("permissions").stream()
        .map(AdminPermission::of)
        .flatMap(Optional::stream)
        .collect(Collectors.toUnmodifiableSet());
  }
}
