package ca.jechemine.library.persistence;

import ca.jechemine.kernel.UserId;
import ca.jechemine.library.domain.Favorites;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.runtime.dynamo.Tables;
import ca.jechemine.runtime.dynamo.Write;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Update;

/// The marks in the domain's table: one transaction of the shelf row, on condition that it changes,
/// and of the resource's counts.
final class DynamoFavorites implements Favorites {

  private final Tables tables;

  DynamoFavorites(Tables tables) {
    this.tables = tables;
  }

  @Override
  public void mark(UserId person, ResourceId resource, Instant now) {
    commit(
        Update.builder()
            .key(ShelfItem.key(person, resource))
            .updateExpression(
                "SET favoritedAt = :now, gsi3pk = :shelf, gsi3sk = if_not_exists(gsi3sk, :moment)")
            .conditionExpression("attribute_not_exists(favoritedAt)")
            .expressionAttributeValues(
                Map.of(
                    ":now", AttributeValue.fromS(now.toString()),
                    ":moment", AttributeValue.fromS(ShelfItem.moment(now)),
                    ":shelf", AttributeValue.fromS(ShelfItem.partition(ShelfItem.ALL, person)))),
        CountsItem.add(tables.table(), resource, Map.of("favorites", 1L), now));
  }

  @Override
  public void unmark(UserId person, ResourceId resource, Instant now) {
    commit(
        Update.builder()
            .key(ShelfItem.key(person, resource))
            .updateExpression("REMOVE favoritedAt")
            .conditionExpression("attribute_exists(favoritedAt)"),
        CountsItem.add(tables.table(), resource, Map.of("favorites", -1L), now));
  }

  private void commit(Update.Builder mark, Write count) {
    try {
      CountsItem.commit(
          tables,
          List.of(Write.update(mark.tableName(tables.table()), _ -> new AlreadySo())),
          Optional.of(count));
    } catch (AlreadySo repetition) {
      // It is as it was asked for, and counted so.
    }
  }

  private static final class AlreadySo extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private AlreadySo() {
      super("already so", null, false, false);
    }
  }
}
