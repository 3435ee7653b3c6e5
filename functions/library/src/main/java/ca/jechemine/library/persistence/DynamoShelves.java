package ca.jechemine.library.persistence;

import ca.jechemine.kernel.UserId;
import ca.jechemine.library.domain.Resource;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.library.domain.Shelf;
import ca.jechemine.library.domain.Shelves;
import ca.jechemine.runtime.dynamo.Tables;
import java.util.Collection;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The shelves in the domain's table: one call for as many resources as a page of a list holds.
final class DynamoShelves implements Shelves {

  private final Tables tables;

  DynamoShelves(Tables tables) {
    this.tables = tables;
  }

  @Override
  public Map<ResourceId, Shelf> of(UserId person, Collection<Resource> resources) {
    if (resources.isEmpty()) {
      return Map.of();
    }
    List<Map<String, AttributeValue>> rows =
        tables.findAll(
            resources.stream()
                .map(it -> Tables.key(ShelfItem.pk(person), ShelfItem.sk(it.id())))
                .toList());
    Map<ResourceId, Shelf> shelves = new HashMap<>();
    Iterator<Map<String, AttributeValue>> row = rows.iterator();
    for (Resource resource : resources) {
      shelves.put(resource.id(), ShelfItem.read(row.next(), resource));
    }
    return shelves;
  }
}
