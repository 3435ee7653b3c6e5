package ca.jechemine.library.application;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.UserId;
import ca.jechemine.library.domain.Bought;
import ca.jechemine.library.domain.Counts;
import ca.jechemine.library.domain.Purchases;
import ca.jechemine.library.domain.Resource;
import ca.jechemine.library.domain.ResourceCounts;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.library.domain.Shelf;
import ca.jechemine.library.domain.Shelves;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What somebody bought of the library.
public final class ListPurchases {

  private final Purchases purchases;
  private final Shelves shelves;
  private final ResourceCounts counts;

  public ListPurchases(Purchases purchases, Shelves shelves, ResourceCounts counts) {
    this.purchases = purchases;
    this.shelves = shelves;
    this.counts = counts;
  }

  /// Theirs, the newest first; also of resources that are not published any more.
  public Page<Listed> of(UserId buyer, PageRequest request) {
    Page<Purchases.Item> page = purchases.of(buyer, request);
    List<Resource> resources =
        page.items().stream().flatMap(it -> it.resource().stream()).distinct().toList();
    Map<ResourceId, Shelf> own = shelves.of(buyer, resources);
    Map<ResourceId, Counts> counted = counts.of(resources.stream().map(Resource::id).toList());
    return page.map(it ->
        new Listed(
            it.bought(),
            it.resource(),
            own.getOrDefault(it.bought().resource(), Shelf.EMPTY),
            counted.getOrDefault(it.bought().resource(), Counts.NONE)));
  }

  /// A purchase, its resource, what its buyer has of that, and what is counted of it.
  public record Listed(Bought bought, Optional<Resource> resource, Shelf shelf, Counts counts) {}
}
