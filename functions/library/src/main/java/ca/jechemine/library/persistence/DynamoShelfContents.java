package ca.jechemine.library.persistence;

import ca.jechemine.kernel.UserId;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.library.domain.ShelfContents;
import ca.jechemine.runtime.dynamo.ItemReader;
import ca.jechemine.runtime.dynamo.Tables;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;

/// The shelf of a person, read whole: one call for some thousand resources.
final class DynamoShelfContents implements ShelfContents {

  private final Tables tables;

  DynamoShelfContents(Tables tables) {
    this.tables = tables;
  }

  @Override
  public Set<ResourceId> favorites(UserId person) {
    return with("favoritedAt", person);
  }

  @Override
  public Set<ResourceId> purchased(UserId person) {
    return with(ShelfItem.PURCHASES, person);
  }

  private Set<ResourceId> with(String attribute, UserId person) {
    QueryRequest query =
        QueryRequest.builder()
            .tableName(tables.table())
            .keyConditionExpression("pk = :pk AND begins_with(sk, :resource)")
            .filterExpression("attribute_exists(#attribute)")
            .projectionExpression("sk")
            .expressionAttributeNames(Map.of("#attribute", attribute))
            .expressionAttributeValues(
                Map.of(
                    ":pk", AttributeValue.fromS(ShelfItem.pk(person)),
                    ":resource", AttributeValue.fromS(ShelfItem.RESOURCE)))
            .consistentRead(true)
            .build();
    Set<ResourceId> resources = new HashSet<>();
    Partition.read(tables, query, row -> resources.add(resource(row)));
    return resources;
  }

  private static ResourceId resource(Map<String, AttributeValue> row) {
    return new ResourceId(new ItemReader(row).text("sk").substring(ShelfItem.RESOURCE.length()));
  }
}
