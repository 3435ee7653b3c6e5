package ca.jechemine.library.application;

import ca.jechemine.kernel.Caller;
import ca.jechemine.library.domain.Counts;
import ca.jechemine.library.domain.Resource;
import ca.jechemine.library.domain.ResourceCounts;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.library.domain.ResourceText;
import ca.jechemine.library.domain.Resources;
import ca.jechemine.library.domain.Shelf;
import ca.jechemine.library.domain.Shelves;
import java.util.List;

/// Somebody opens a resource.
public final class ReadResource {

  private final Resources resources;
  private final Shelves shelves;
  private final ResourceCounts counts;

  public ReadResource(Resources resources, Shelves shelves, ResourceCounts counts) {
    this.resources = resources;
    this.shelves = shelves;
    this.counts = counts;
  }

  /// The resource as the caller may see it: its text only for who has access. Who bought it keeps
  /// it, whatever became of it since.
  ///
  /// @throws ca.jechemine.kernel.Refusal.NotFound when it is not shown to them
  public Opened read(ResourceId id, Caller caller) {
    Seen seen = Seen.of(id, caller, resources, shelves);
    Resource resource = seen.resource();
    Shelf shelf = seen.shelf();
    boolean opens = shelf.entitlement(resource).hasAccess();
    ResourceText text =
        opens && resource.material().hasText() ? resources.text(id) : ResourceText.NONE;
    Counts counted = counts.of(List.of(id)).getOrDefault(id, Counts.NONE);
    return new Opened(resource, shelf, counted, text);
  }

  /// A resource, what the caller has of it, what is counted of it, and its text when they may read
  /// it.
  public record Opened(Resource resource, Shelf shelf, Counts counts, ResourceText text) {}
}
