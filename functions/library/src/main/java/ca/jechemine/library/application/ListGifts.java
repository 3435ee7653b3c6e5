package ca.jechemine.library.application;

import ca.jechemine.kernel.Page;
import ca.jechemine.kernel.PageRequest;
import ca.jechemine.library.domain.ResourceId;
import ca.jechemine.library.domain.Resources;
import ca.jechemine.library.domain.gift.Gift;
import ca.jechemine.library.domain.gift.Gifts;

/// Shows administrators to whom a resource is given, whatever its status.
public final class ListGifts {

  private final Gifts gifts;
  private final Resources resources;

  public ListGifts(Gifts gifts, Resources resources) {
    this.gifts = gifts;
    this.resources = resources;
  }

  /// The gifts that were not withdrawn, the newest first.
  ///
  /// @throws ca.jechemine.kernel.Refusal.NotFound when there is no such resource
  public Page<Gift> of(ResourceId resource, PageRequest page) {
    if (resources.find(resource).isEmpty()) {
      throw Resources.unknown();
    }
    return gifts.of(resource, page);
  }
}
