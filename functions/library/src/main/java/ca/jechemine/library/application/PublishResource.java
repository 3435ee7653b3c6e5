package ca.jechemine.library.application;

import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.library.domain.Resource;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.library.domain.Resources;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.function.BiFunction;

/// An administrator publishes a resource, or takes it off. Doing it twice does it once.
public final class PublishResource {

  private final Resources resources;
  private final InstantSource clock;

  public PublishResource(Resources resources, InstantSource clock) {
    this.resources = resources;
    this.clock = clock;
  }

  /// The resource, published.
  public Resource publish(ResourceId id, UserId by) {
    return change(id, (it, now) -> it.published(by, now));
  }

  /// The resource, not published: archived, unless it is a draft; what waited for its review is
  /// refused.
  public Resource unpublish(ResourceId id, UserId by) {
    return change(id, (it, now) -> it.unpublished(by, now));
  }

  private Resource change(ResourceId id, BiFunction<Resource, Instant, Resource> step) {
    return Retry.whenStale(() -> {
      Versioned<Resource> read = resources.find(id).orElseThrow(Resources::unknown);
      Resource next = step.apply(read.value(), clock.instant().truncatedTo(ChronoUnit.MILLIS));
      if (!next.equals(read.value())) {
        resources.save(read, next, Optional.empty());
      }
      return next;
    });
  }
}
