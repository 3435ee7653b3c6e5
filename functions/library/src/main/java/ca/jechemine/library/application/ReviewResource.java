package ca.jechemine.library.application;

import ca.jechemine.kernel.Caller;
import ca.jechemine.kernel.Ids;
import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.Retry;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import ca.jechemine.library.domain.Ratings;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.library.domain.Resources;
import ca.jechemine.library.domain.Review;
import ca.jechemine.library.domain.Reviews;
import ca.jechemine.library.domain.Shelves;
import ca.jechemine.library.domain.Signature;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/// People say what they think of a resource.
public final class ReviewResource {

  private final Resources resources;
  private final Shelves shelves;
  private final Reviews reviews;
  private final Ids ids;
  private final InstantSource clock;

  public ReviewResource(
      Resources resources, Shelves shelves, Reviews reviews, Ids ids, InstantSource clock) {
    this.resources = resources;
    this.shelves = shelves;
    this.reviews = reviews;
    this.ids = ids;
    this.clock = clock;
  }

  /// Keeps what the caller says, in place of what they said before. They are shown as they are
  /// called now, or not at all.
  ///
  /// @throws ca.jechemine.kernel.Refusal.NotFound when they do not see it
  /// @throws ca.jechemine.kernel.Refusal.Forbidden when they may not open it
  public Written write(
      ResourceId id, int rating, String comment, boolean isAnonymous, Caller caller) {
    Seen seen = Seen.of(id, caller, resources, shelves);
    seen.shelf().entitlement(seen.resource()).require();
    Optional<String> signature = isAnonymous ? Optional.empty() : Signature.of(caller.name());
    return Retry.whenStale(() -> {
      Optional<Versioned<Review>> before = reviews.find(caller.id(), id);
      Instant now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      Review next =
          new Review(
              before.map(it -> it.value().id()).orElseGet(ids::next),
              id,
              caller.id(),
              rating,
              comment,
              signature,
              before.map(it -> it.value().createdAt()).orElse(now),
              now);
      reviews.save(before, next);
      return new Written(next, before.isEmpty(), reviews.ratings(id));
    });
  }

  /// Takes back what that person said; what they did not say is taken back already.
  public Ratings takeBack(ResourceId id, UserId author) {
    return Retry.whenStale(() -> {
      reviews.find(author, id).ifPresent(it -> reviews.delete(it, clock.instant()));
      return reviews.ratings(id);
    });
  }

  /// What is said of it, the newest first, and how it is rated.
  ///
  /// @throws ca.jechemine.kernel.Refusal.NotFound when the caller does not see it
  public Listed list(ResourceId id, PageRequest page, Caller caller) {
    Seen.of(id, caller, resources, shelves);
    return new Listed(reviews.of(id, page), reviews.ratings(id));
  }

  /// What was written, whether it is the author's first, and how the resource is rated with it.
  public record Written(Review review, boolean isNew, Ratings ratings) {}

  /// What is said, and how it is rated.
  public record Listed(Page<Review> reviews, Ratings ratings) {}
}
