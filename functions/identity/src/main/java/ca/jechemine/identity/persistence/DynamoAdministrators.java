package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.Administrator;
import ca.jechemine.identity.domain.Administrators;
import ca.jechemine.identity.domain.Appointer;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;

/// Admin records out of the identity table: `AdminItem`, `AdminIdItem` and `SuperAdminsItem`.
public final class DynamoAdministrators implements Administrators {

  private final Tables tables;

  public DynamoAdministrators(Tables tables) {
    this.tables = tables;
  }

  /// One query; a thousand and more administrators would need a second.
  @Override
  public List<Administrator> active() {
    return tables
        .client()
        .queryPaginator(query ->
            query
                .tableName(tables.table())
                .indexName("gsi1")
                .keyConditionExpression("gsi1pk = :list")
                .expressionAttributeValues(Map.of(":list", AttributeValue.fromS(AdminItem.LIST)))
                .scanIndexForward(false))
        .items()
        .stream()
        .map(AdminItem::administrator)
        .toList();
  }

  @Override
  public Optional<Administrator> of(UserId account) {
    return tables.find(AccountItem.pk(account), AdminItem.SK).map(AdminItem::administrator);
  }

  @Override
  public Optional<UserId> holder(String adminId) {
    return tables.find(AdminIdItem.pk(adminId), AdminIdItem.SK).map(AdminIdItem::holder);
  }

  @Override
  public boolean hasSuperAdmin() {
    return tables.find(SuperAdminsItem.PK, SuperAdminsItem.SK).isPresent();
  }

  @Override
  public Step whileHolding(Appointer appointer) {
    return new WriteStep(
        Write.check(
            ConditionCheck.builder()
                .tableName(tables.table())
                .key(Tables.key(AccountItem.pk(appointer.id()), AdminItem.SK))
                .conditionExpression(
                    "gsi1pk = :list AND #role = :role AND #permissions = :permissions")
                .expressionAttributeNames(Map.of("#role", "role", "#permissions", "permissions"))
                .expressionAttributeValues(
                    Map.of(
                        ":list", AttributeValue.fromS(AdminItem.LIST),
                        ":role", AttributeValue.fromS(appointer.record().role().name()),
                        ":permissions", AdminItem.permissions(appointer.record().permissions()))),
            _ -> new StaleVersion("the Admin record of the appointer")));
  }
}
