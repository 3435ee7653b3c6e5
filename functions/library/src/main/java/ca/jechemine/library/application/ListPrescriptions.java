package ca.jechemine.library.application;

import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.UserId;
import ca.jechemine.library.domain.Counts;
import ca.jechemine.library.domain.Resource;
import ca.jechemine.library.domain.ResourceCounts;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.library.domain.Resources;
import ca.jechemine.library.domain.Shelf;
import ca.jechemine.library.domain.Shelves;
import ca.jechemine.library.domain.prescription.Prescription;
import ca.jechemine.library.domain.prescription.Prescriptions;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Shows what was assigned to a client to both sides, each resource as whoever looks has it on
/// their own shelf: what a client marked and how far they came is not their professional's to see.
public final class ListPrescriptions {

  private final Prescriptions prescriptions;
  private final Resources resources;
  private final Shelves shelves;
  private final ResourceCounts counts;
  private final Accompaniment accompaniment;

  public ListPrescriptions(
      Prescriptions prescriptions,
      Resources resources,
      Shelves shelves,
      ResourceCounts counts,
      Accompaniment accompaniment) {
    this.prescriptions = prescriptions;
    this.resources = resources;
    this.shelves = shelves;
    this.counts = counts;
    this.accompaniment = accompaniment;
  }

  /// What the caller assigned to that client.
  ///
  /// @throws ca.jechemine.kernel.Refusal when there is no such client, or they are not theirs
  public Page<Item> ofClient(Caller caller, UserId client, PageRequest page) {
    accompaniment.require(caller, client);
    return items(prescriptions.ofClient(client, caller.id(), page), caller.id());
  }

  /// What is assigned to the caller, or to the client whom they act for.
  ///
  /// @throws ca.jechemine.kernel.Refusal.NotFound when they may not act for that client
  public Page<Item> own(Caller caller, UserId client, PageRequest page) {
    accompaniment.requireActor(caller, client);
    return items(prescriptions.ofClient(client, page), client);
  }

  private Page<Item> items(Page<Prescription> page, UserId owner) {
    Map<ResourceId, Resource> found =
        resources.findAll(
            page.items().stream().map(it -> it.assignment().resource()).distinct().toList());
    List<Resource> known = List.copyOf(found.values());
    Map<ResourceId, Shelf> own = shelves.of(owner, known);
    Map<ResourceId, Counts> counted = counts.of(known.stream().map(Resource::id).toList());
    return page.map(it -> {
      ResourceId id = it.assignment().resource();
      return new Item(
          it,
          Optional.ofNullable(found.get(id)),
          own.getOrDefault(id, Shelf.EMPTY),
          counted.getOrDefault(id, Counts.NONE));
    });
  }

  /// A prescription, and its resource as it is now: none when it was deleted.
  public record Item(
      Prescription prescription, Optional<Resource> resource, Shelf shelf, Counts counts) {}
}
