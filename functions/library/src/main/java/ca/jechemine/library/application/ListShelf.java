package ca.jechemine.library.application;

import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.library.domain.Counts;
import ca.jechemine.library.domain.Resource;
import ca.jechemine.library.domain.ResourceCounts;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.library.domain.Shelf;
import ca.jechemine.library.domain.ShelfLists;
import ca.jechemine.library.domain.Shelved;
import ca.jechemine.library.domain.Shelves;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/// Somebody looks at what they have of the library. What they do not see any more (it was taken
/// back, or is for somebody else) is left out of the page, unless they bought it.
public final class ListShelf {

  private final ShelfLists lists;
  private final Shelves shelves;
  private final ResourceCounts counts;

  public ListShelf(ShelfLists lists, Shelves shelves, ResourceCounts counts) {
    this.lists = lists;
    this.shelves = shelves;
    this.counts = counts;
  }

  /// What they downloaded, the last download first.
  public Page<Item> downloads(Caller caller, PageRequest page) {
    return shown(lists.downloads(caller.id(), page), caller);
  }

  /// Everything, what was opened last first.
  public Page<Item> all(Caller caller, PageRequest page) {
    return shown(lists.all(caller.id(), page), caller);
  }

  private Page<Item> shown(Page<Shelved> page, Caller caller) {
    List<Resource> resources = page.items().stream().map(Shelved::resource).toList();
    List<ResourceId> ids = resources.stream().map(Resource::id).toList();
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      CompletableFuture<Map<ResourceId, Counts>> counting =
          CompletableFuture.supplyAsync(() -> counts.of(ids), threads);
      Map<ResourceId, Shelf> owned = shelves.of(caller.id(), resources);
      Map<ResourceId, Counts> counted = counting.join();
      return new Page<>(
          page.items().stream()
              .map(it ->
                  new Item(
                      it,
                      owned.getOrDefault(it.resource().id(), Shelf.EMPTY),
                      counted.getOrDefault(it.resource().id(), Counts.NONE)))
              .filter(it -> Seen.isSeen(it.resource(), it.shelf(), caller.role()))
              .toList(),
          page.next());
    }
  }

  /// A resource of the shelf, what its owner has of it, and what is counted of it.
  public record Item(Shelved shelved, Shelf shelf, Counts counts) {

    public Resource resource() {
      return shelved.resource();
    }
  }
}
