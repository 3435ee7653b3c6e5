package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.EmailAddress;
import ca.jechemine.identity.domain.LicenseStatus;
import ca.jechemine.identity.domain.ListedProfessional;
import ca.jechemine.identity.domain.UserSummary;
import ca.jechemine.identity.domain.Users;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Position;
import ca.jechemine.kernel.Role;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.PagedQuery;
import ca.jechemine.runtime.dynamo.Tables;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// Lists of accounts out of the identity table's indexes. No sealed field is opened.
public final class DynamoUsers implements Users {

  private static final String BY_ROLE = "gsi2";
  private static final String SORT = BY_ROLE + "sk";

  private final Tables tables;

  public DynamoUsers(Tables tables) {
    this.tables = tables;
  }

  /// One query.
  @Override
  public Page<UserSummary> in(Role role, PageRequest page) {
    return merged(Stream.of(role), page);
  }

  /// One query for each role: each is a partition of the index, and all are in the same order, by
  /// which they are merged. The position is the last one's place in it, which is good in all.
  @Override
  public Page<UserSummary> all(PageRequest page) {
    return merged(Stream.of(Role.values()), page);
  }

  /// One query of the rows `LISTING` that profiles are shown by.
  @Override
  public Page<ListedProfessional> listed(PageRequest page) {
    return PagedQuery.ofIndex(tables, "gsi1", "LISTING").page(page).map(DynamoUsers::professional);
  }

  private Page<UserSummary> merged(Stream<Role> roles, PageRequest page) {
    return rows(roles.toList(), page).map(DynamoUsers::summary);
  }

  /// The rows of the accounts in those roles, newest first.
  Page<Map<String, AttributeValue>> rows(List<Role> roles, PageRequest page) {
    List<Map<String, AttributeValue>> rows =
        roles.stream()
            .flatMap(it -> tables.client().query(query(it, page)).items().stream())
            .sorted(Comparator.comparing(DynamoUsers::place).reversed())
            .limit(page.limit() + 1L)
            .toList();
    return rows.size() > page.limit()
        ? new Page<>(rows.subList(0, page.limit()), new Position(place(rows.get(page.limit() - 1))))
        : new Page<>(rows, null);
  }

  private QueryRequest query(Role role, PageRequest page) {
    QueryRequest.Builder query =
        QueryRequest.builder()
            .tableName(tables.table())
            .indexName(BY_ROLE)
            .scanIndexForward(false)
            .limit(page.limit() + 1);
    AttributeValue pk = AttributeValue.fromS("ACCOUNT#" + role);
    return page.start()
        .map(it ->
            query
                .keyConditionExpression("gsi2pk = :pk AND gsi2sk < :from")
                .expressionAttributeValues(
                    Map.of(":pk", pk, ":from", AttributeValue.fromS(it.value())))
                .build())
        .orElseGet(() ->
            query
                .keyConditionExpression("gsi2pk = :pk")
                .expressionAttributeValues(Map.of(":pk", pk))
                .build());
  }

  private static String place(Map<String, AttributeValue> row) {
    return new ItemReader(row).text(SORT);
  }

  private static ListedProfessional professional(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    return new ListedProfessional(
        AccountItem.id(item),
        item.text("firstName"),
        item.text("lastName"),
        item.text("language"),
        item.optionalText("image").orElse(null),
        item.optionalText("specialty").orElse(null),
        item.texts("languages"),
        item.texts("modalities"),
        item.instant("createdAt"));
  }

  private static UserSummary summary(Map<String, AttributeValue> row) {
    ItemReader item = new ItemReader(row);
    return new UserSummary(
        AccountItem.id(item),
        new EmailAddress(item.text("email")),
        item.text("firstName"),
        item.text("lastName"),
        Role.valueOf(item.text("role")),
        AccountStatus.valueOf(item.text("status")),
        LicenseStatus.valueOf(item.text("license")),
        item.text("language"),
        item.optionalText("image").orElse(null),
        item.instant("createdAt"));
  }
}
