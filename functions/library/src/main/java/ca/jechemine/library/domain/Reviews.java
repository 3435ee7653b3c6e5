package ca.jechemine.library.domain;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.UserId;
import ca.jechemine.kernel.Versioned;
import java.time.Instant;
import java.util.Optional;

/// What people say of resources. Each change is counted with the resource in the same write: sum,
/// number and distribution are exact whoever rates at the same moment.
public interface Reviews {

  /// What that person said of it.
  Optional<Versioned<Review>> find(UserId author, ResourceId resource);

  /// Keeps it, in place of what was read.
  ///
  /// @throws ca.jechemine.kernel.StaleVersion when that was changed meanwhile
  void save(Optional<Versioned<Review>> read, Review next);

  /// Takes it back.
  ///
  /// @throws ca.jechemine.kernel.StaleVersion when it was changed meanwhile
  void delete(Versioned<Review> read, Instant now);

  /// What is said of a resource, what was said first by its author last at the head.
  Page<Review> of(ResourceId resource, PageRequest page);

  /// How it is rated now.
  Ratings ratings(ResourceId resource);
}
