package ca.jechemine.library.domain;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.kernel.UserId;
import java.util.Optional;

/// What people bought of the library.
public interface Purchases {

  /// Keeps that, unless something later is known of the purchase: with it the grant on its buyer’s
  /// shelf, and how many completed purchases its resource has.
  ///
  /// @throws ca.jechemine.kernel.StaleVersion when it was changed meanwhile
  void apply(Bought bought);

  /// Those of that person, the newest first, each with its resource as it is now.
  Page<Item> of(UserId buyer, PageRequest page);

  /// A purchase and its resource, whatever became of that; empty when it was deleted, as only what
  /// nobody completed can be.
  record Item(Bought bought, Optional<Resource> resource) {}
}
