package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.AdminRecord;
import ca.jechemine.identity.domain.AdminRole;
import ca.jechemine.kernel.AdminPermission;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.ItemWriter;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The Admin record of an account: `pk = ACCOUNT#<id>`, `sk = ADMIN`, so that one query reads both.
///
/// `permissions` lists those held; what is not in the list is not granted. `lastLoginAt` is written
/// by each sign-in and read by the administrators' list.
final class AdminItem {

  static final String SK = "ADMIN";

  private AdminItem() {}

  static Map<String, AttributeValue> write(UserId account, AdminRecord admin) {
    return new ItemWriter()
        .text("pk", AccountItem.pk(account))
        .text("sk", SK)
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
