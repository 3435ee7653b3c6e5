package ca.jechemine.identity.persistence;

import ca.jechemine.identity.domain.GuardianRequest;
import ca.jechemine.identity.domain.Guardianships;
import ca.jechemine.identity.domain.Step;
import ca.jechemine.kernel.AccountStatus;
import ca.jechemine.kernel.StaleVersion;
import ca.jechemine.kernel.UserId;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;

/// Guardianships in the identity table: `GuardianshipItems`.
public final class DynamoGuardianships implements Guardianships {

  private final Tables tables;

  public DynamoGuardianships(Tables tables) {
    this.tables = tables;
  }

  @Override
  public List<UserId> managedBy(UserId guardian) {
    return rows(guardian, GuardianshipItems.MANAGED).stream()
        .map(GuardianshipItems::managed)
        .toList();
  }

  @Override
  public Optional<GuardianRequest> request(UserId minor, UserId guardian) {
    return tables
        .find(AccountItem.pk(minor), GuardianshipItems.REQUEST + guardian)
        .map(GuardianshipItems::read);
  }

  @Override
  public List<GuardianRequest> requestsAbout(UserId minor) {
    return rows(minor, GuardianshipItems.REQUEST).stream().map(GuardianshipItems::read).toList();
  }

  @Override
  public Step asking(GuardianRequest request, Instant now) {
    return new WriteStep(
        Write.put(
            Put.builder()
                .tableName(tables.table())
                .item(GuardianshipItems.write(request))
                .conditionExpression(
                    "attribute_not_exists(pk) OR askedBy = :me OR expiresAt <= :now")
                .expressionAttributeValues(
                    Map.of(
                        ":me", AttributeValue.fromS(request.askedBy().value()),
                        ":now", AttributeValue.fromN(Long.toString(now.getEpochSecond())))),
            _ -> new StaleVersion("the request for a guardian")));
  }

  @Override
  public Step settling(GuardianRequest read) {
    return new WriteStep(
        Write.delete(
            Delete.builder()
                .tableName(tables.table())
                .key(
                    Tables.key(
                        AccountItem.pk(read.minor()), GuardianshipItems.REQUEST + read.guardian()))
                .conditionExpression("askedBy = :askedBy AND endsAt = :endsAt")
                .expressionAttributeValues(
                    Map.of(
                        ":askedBy", AttributeValue.fromS(read.askedBy().value()),
                        ":endsAt", AttributeValue.fromS(read.endsAt().toString()))),
            _ -> new StaleVersion("the request for a guardian")));
  }

  @Override
  public Step forgetting(UserId minor, UserId guardian) {
    return deleting(AccountItem.pk(minor), GuardianshipItems.REQUEST + guardian);
  }

  @Override
  public List<Step> managing(UserId guardian, UserId minor, Instant now) {
    return List.of(
        new WriteStep(Write.put(tables.table(), GuardianshipItems.managed(guardian, minor, now))),
        new WriteStep(
            Write.check(
                ConditionCheck.builder()
                    .tableName(tables.table())
                    .key(Tables.key(AccountItem.pk(guardian), AccountItem.SK))
                    .conditionExpression("attribute_exists(pk) AND #status <> :over")
                    .expressionAttributeNames(Map.of("#status", "status"))
                    .expressionAttributeValues(
                        Map.of(":over", AttributeValue.fromS(AccountStatus.INACTIVE.name()))),
                _ -> new StaleVersion("the guardian"))));
  }

  @Override
  public Step releasing(UserId guardian, UserId minor) {
    return deleting(AccountItem.pk(guardian), GuardianshipItems.MANAGED + minor);
  }

  private Step deleting(String pk, String sk) {
    return new WriteStep(
        Write.delete(
            Delete.builder().tableName(tables.table()).key(Tables.key(pk, sk)),
            _ -> new IllegalStateException("an unconditional delete has no condition to fail")));
  }

  private List<Map<String, AttributeValue>> rows(UserId account, String prefix) {
    return tables
        .client()
        .query(query ->
            query
                .tableName(tables.table())
                .consistentRead(true)
                .keyConditionExpression("pk = :pk AND begins_with(sk, :prefix)")
                .expressionAttributeValues(
                    Map.of(
                        ":pk", AttributeValue.fromS(AccountItem.pk(account)),
                        ":prefix", AttributeValue.fromS(prefix)))
                .limit(MOST))
        .items();
  }
}
