package ca.jechemine.library.persistence;

import ca.jechemine.kernel.UserId;
import ca.jechemine.library.domain.Grant;
import ca.jechemine.library.domain.PlanInclusion;
import ca.jechemine.library.domain.Resource;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.library.domain.Shelf;
import ca.jechemine.library.domain.Shelves;
import ca.jechemine.library.domain.SubscribedPlan;
import ca.jechemine.runtime.dynamo.Tables;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// The shelves in the domain's table: one call for as many resources as a page of a list holds, and
/// the person's subscription with them; a second one for what the plan includes, of those whose
/// subscription is open; one more for each that came with an account that was merged into theirs.
final class DynamoShelves implements Shelves {

  /// As many rows as DynamoDB reads in one call.
  private static final int PER_CALL = 100;

  private final Tables tables;
  private final InstantSource clock;

  DynamoShelves(Tables tables, InstantSource clock) {
    this.tables = tables;
    this.clock = clock;
  }

  @Override
  public Map<ResourceId, Shelf> of(UserId person, Collection<Resource> resources) {
    if (resources.isEmpty()) {
      return Map.of();
    }
    List<Resource> asked = List.copyOf(resources);
    List<Map<String, AttributeValue>> keys =
        Stream.concat(
                asked.stream().map(it -> Tables.key(ShelfItem.pk(person), ShelfItem.sk(it.id()))),
                Stream.of(Tables.key(ShelfItem.pk(person), PlanGrantItem.SUBSCRIPTION)))
            .toList();
    List<Map<String, AttributeValue>> rows =
        Stream.concat(
                tables.findAll(keys.subList(0, Math.min(keys.size(), PER_CALL))).stream(),
                keys.size() > PER_CALL
                    ? tables.findAll(keys.subList(PER_CALL, keys.size())).stream()
                    : Stream.empty())
            .toList();
    List<OpenPlan> plans = openPlans(rows.getLast());
    Map<ResourceId, Shelf> shelves = new HashMap<>();
    for (int i = 0; i < asked.size(); i++) {
      Resource resource = asked.get(i);
      Shelf shelf = ShelfItem.read(rows.get(i), resource);
      shelves.put(
          resource.id(),
          plans.stream()
              .flatMap(it -> it.grant(resource).stream())
              .findFirst()
              .map(shelf::with)
              .orElse(shelf));
    }
    return shelves;
  }

  /// What they subscribed to, while it is open, by the clock: no event is needed for its end.
  private List<OpenPlan> openPlans(Map<String, AttributeValue> row) {
    if (row.isEmpty()) {
      return List.of();
    }
    return PlanGrantItem.subscribed(row).stream()
        .filter(it -> it.isOpen(clock.instant()))
        .flatMap(it ->
            tables.find(PlanGrantItem.pk(it.planId()), PlanGrantItem.PLAN).stream()
                .map(plan -> new OpenPlan(it, PlanGrantItem.includes(plan))))
        .toList();
  }

  private record OpenPlan(SubscribedPlan subscribed, List<PlanInclusion> includes) {

    Optional<Grant> grant(Resource resource) {
      boolean isIncluded =
          !resource.isFree() && includes.stream().anyMatch(it -> it.includes(resource));
      return isIncluded && subscribed.accessUntil() != null
          ? Optional.of(new Grant.Plan(subscribed.subscriptionId(), subscribed.accessUntil()))
          : Optional.empty();
    }
  }
}
