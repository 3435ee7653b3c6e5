package ca.jechemine.library.persistence;

import ca.jechemine.kernel.UserId;
import ca.jechemine.library.domain.Downloads;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.library.domain.Resources;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// Downloads in the domain's table: the shelf and the counts in one transaction, by `ADD`, on
/// condition that the resource is there.
final class DynamoDownloads implements Downloads {

  private static final AttributeValue ONE = AttributeValue.fromN("1");

  private final Tables tables;

  DynamoDownloads(Tables tables) {
    this.tables = tables;
  }

  @Override
  public void count(UserId person, ResourceId resource, Instant now) {
    tables
        .transactions()
        .commit(
            List.of(
                Write.check(
                    ConditionCheck.builder()
                        .tableName(tables.table())
                        .key(Tables.key(ResourceItem.PK, resource.value()))
                        .conditionExpression("attribute_exists(pk)"),
                    _ -> Resources.unknown()),
                Write.update(
                    Update.builder()
                        .tableName(tables.table())
                        .key(Tables.key(ShelfItem.pk(person), ShelfItem.sk(resource)))
                        .updateExpression(
                            "SET downloadedAt = :now, gsi2pk = :person, gsi2sk = :place"
                                + " ADD downloadCount :one")
                        .expressionAttributeValues(
                            Map.of(
                                ":now", AttributeValue.fromS(now.toString()),
                                ":person", AttributeValue.fromS(ShelfItem.downloads(person)),
                                ":place", AttributeValue.fromS(place(now, resource)),
                                ":one", ONE)),
                    _ -> new IllegalStateException("an unconditional update has no condition")),
                Write.update(
                    Update.builder()
                        .tableName(tables.table())
                        .key(CountsItem.key(resource))
                        .updateExpression("SET gsi4pk = :counts, gsi4sk = :now ADD downloads :one")
                        .expressionAttributeValues(
                            Map.of(
                                ":counts", AttributeValue.fromS(CountsItem.INDEX_PK),
                                ":now", AttributeValue.fromS(CountsItem.changedAt(now)),
                                ":one", ONE)),
                    _ -> new IllegalStateException("an unconditional update has no condition"))));
  }

  private static String place(Instant now, ResourceId resource) {
    return "%013d#%s".formatted(now.toEpochMilli(), resource.value());
  }
}
